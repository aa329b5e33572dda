/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'

type Table = { readonly title: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** A table that scrolls by itself when the screen is too narrow for it; each row is headed by its first cell. */
export function DataTable({ table, after }: { table: Table; after?: Child }) {
  return (
    <section class="table" aria-label={table.title} tabindex={0}>
      <table>
        <caption>
          {table.title}
          {after}
        </caption>
        <thead>
          <tr>
            {table.columns.map(column => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(row => (
            <tr>{row.map((cell, i) => (i === 0 ? <th scope="row">{cell}</th> : <td>{cell}</td>))}</tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
