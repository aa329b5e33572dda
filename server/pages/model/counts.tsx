/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */

export type CountColumn<Key extends string> = { readonly key: Key; readonly text: string }
export type CountRow<Key extends string> = {
  readonly text: string
  readonly href?: string
  readonly counts: Readonly<Record<Key, number>>
}

type CountTableProps<Key extends string> = {
  readonly title: string
  readonly head: string
  readonly columns: readonly CountColumn<Key>[]
  readonly rows: readonly CountRow<Key>[]
  /** figures where nought is a gap and stands out; absent: none */
  readonly gaps?: readonly Key[]
}

/** Counts in a table; nought stands out where it is a gap. On a small screen the heads of the columns stand upright. */
export function CountTable<Key extends string>({ title, head, columns, rows, gaps = [] }: CountTableProps<Key>) {
  return (
    <table class="counts">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {columns.map(({ text }) => (
            <th scope="col">
              <span>{text}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ text, href, counts }) => (
          <tr>
            <th scope="row">{href === undefined ? text : <a href={href}>{text}</a>}</th>
            {columns.map(({ key }) => (
              <td class={counts[key] === 0 && gaps.includes(key) ? 'nought' : undefined}>{counts[key]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
