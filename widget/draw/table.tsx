/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Brush } from './brush.ts'
import { Refs } from './sentence.tsx'

type Table = {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly cites?: readonly string[]
}

/** A table that becomes a list of rows where there is no room for columns; each row is headed by its first cell. */
export const DataTable = ({ table, brush }: { table: Table; brush: Brush }) => (
  <div class="table">
    <table>
      <caption>
        {table.title}
        {table.cites && <Refs cites={table.cites} brush={brush} />}
      </caption>
      <thead>
        <tr>
          {table.columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(row => (
          <tr key={row[0]}>
            {row.map((cell, i) =>
              i === 0 ? (
                <th key={i} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={i} data-column={table.columns[i]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
