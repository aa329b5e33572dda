/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Brush } from './brush.ts'
import { Refs } from './sentence.tsx'

type Table = {
  readonly title: string
  /** an empty one heads nothing */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ComponentChildren[])[]
  readonly cites?: readonly string[]
}

type Props = { readonly block: Table; readonly brush: Brush; readonly class?: string }

/** A table that becomes a list of rows where there is no room for columns; each row is headed by its first cell. */
export const DataTable = ({ block: { title, columns, rows, cites = [] }, brush, class: name }: Props) => (
  <div class="table">
    <table>
      <caption class={name}>
        {title}
        <Refs cites={cites} brush={brush} />
      </caption>
      <thead>
        <tr>{columns.map(column => (column ? <th scope="col">{column}</th> : <td />))}</tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells]) => (
          <tr>
            <th scope="row">{head}</th>
            {cells.map((cell, i) => (
              <td data-column={columns[i + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
