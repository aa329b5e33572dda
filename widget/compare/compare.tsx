/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { Component, type ComponentChildren } from 'preact'
import type { Answer, Cited, Lang } from '../../engine/answer.ts'
import { drawnLabel } from '../../engine/present/drawn-labels.ts'
import { WithLists } from '../choose/lists.ts'
import { type Brush, STILL } from '../draw/brush.ts'
import { Heading } from '../draw/section.tsx'
import { Sentences } from '../draw/sentence.tsx'
import { DataTable } from '../draw/table.tsx'
import type { Titled } from '../guide/guide.ts'
import type { Desk } from '../view/desk.ts'
import { laterWord } from '../words/later-words.ts'
import { type Column, columnOf } from './column.ts'

type Props = { readonly answer: Answer; readonly pair: NonNullable<Desk['comparing']>; readonly desk: Desk }
type Kind = 'approaches' | 'activities'
type Lists = Readonly<Record<string, readonly Titled[]>>
type Shown = { readonly kind: Kind; readonly ids: readonly [string, string]; readonly columns: readonly (Column | 'failed' | undefined)[] }

const KINDS = ['approaches', 'activities'] as const

/** Two approaches, or two activities, side by side: when each fits, how it begins, what is known of it and what is not. */
export class Compare extends Component<Props, Shown> {
  override state: Shown = { kind: 'approaches', ids: [this.props.pair.first, this.props.pair.second], columns: [] }

  override componentDidMount(): void {
    void this.#fetch('approaches', this.state.ids)
  }

  override render({ answer, desk }: Props, { kind, ids, columns }: Shown) {
    const { lang } = answer
    return (
      <section class="compare" part="compare" aria-label={laterWord('compare', lang)}>
        <Heading level={Math.min(6, desk.settings.headingLevel + 2)}>{laterWord('compare', lang)}</Heading>
        <WithLists
          kinds={KINDS}
          guide={desk.act.guide}
          draw={lists => (
            <Pickers kind={kind} ids={ids} lists={lists} lang={lang} choose={(i, value) => void this.#choose(lists, i, value)} />
          )}
          waiting={null}
          failed={null}
        />
        <Side columns={columns} brush={brushOf(columns, answer, desk)} lang={lang} />
        <button type="button" data-key="next compare" onClick={() => desk.act.compare()}>
          {laterWord('closeComparison', lang)}
        </button>
      </section>
    )
  }

  // An approach and an activity cannot stand side by side: the other one follows along.
  #choose(lists: Lists, place: 0 | 1, value: string): Promise<void> {
    const [kind, id = ''] = value.split('/') as [Kind, string?]
    const all = lists[kind] ?? []
    const other = this.state.ids[1 - place] ?? ''
    const partner = all.some(choice => choice.id === other) ? other : (all.find(choice => choice.id !== id)?.id ?? id)
    return this.#fetch(kind, place === 0 ? [id, partner] : [partner, id])
  }

  async #fetch(kind: Kind, ids: readonly [string, string]): Promise<void> {
    this.setState({ kind, ids, columns: [] })
    const { answer, desk } = this.props
    const columns = await Promise.all(ids.map(id => columnOf(kind, id, answer.lang, desk.act.guide()).catch(() => 'failed' as const)))
    if (this.state.ids === ids) this.setState({ columns })
  }
}

type PickersProps = {
  readonly kind: Kind
  readonly ids: Shown['ids']
  readonly lists: Lists
  readonly lang: Lang
  readonly choose: (place: 0 | 1, value: string) => void
}

const Pickers = ({ kind, ids, lists, lang, choose }: PickersProps) => (
  <div class="pair">
    {([0, 1] as const).map(i => (
      <label key={i}>
        {laterWord(i === 0 ? 'first' : 'second', lang)}
        <select value={`${kind}/${ids[i]}`} onChange={event => choose(i, event.currentTarget.value)}>
          {KINDS.map(group => (
            <optgroup key={group} label={laterWord(group, lang)}>
              {lists[group]?.map(choice => (
                <option key={choice.id} value={`${group}/${choice.id}`} selected={`${group}/${choice.id}` === `${kind}/${ids[i]}`}>
                  {choice.title[lang]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    ))}
  </div>
)

function brushOf(columns: Shown['columns'], answer: Answer, desk: Desk): Brush {
  return {
    lang: answer.lang,
    sources: Object.assign({}, ...columns.map(column => (typeof column === 'object' ? column.sources : {}))),
    level: 5,
    live: false,
    act: { ...STILL, cite: desk.act.cite },
  }
}

function Side({ columns, brush, lang }: { columns: Shown['columns']; brush: Brush; lang: Lang }) {
  const [one, other] = columns
  if (columns.length === 0) return <p role="status">{laterWord('loading', lang)}</p>
  if (typeof one !== 'object' || typeof other !== 'object') return <p role="alert">{laterWord('noEntry', lang)}</p>
  const rows = one.rows.map(({ label, items }, i) => [label, cellOf(items, brush), cellOf(other.rows[i]?.items, brush)])
  return (
    <DataTable class="unseen" block={{ title: laterWord('compare', lang), columns: ['', one.title, other.title], rows }} brush={brush} />
  )
}

function cellOf(items: readonly Cited[] = [], brush: Brush): ComponentChildren {
  if (items.length === 0) return drawnLabel('unknown', brush.lang)
  if (items.length === 1) return <Sentences items={items} brush={brush} />
  return (
    <ul>
      {items.map(item => (
        <li key={item.text}>
          <Sentences items={[item]} brush={brush} />
        </li>
      ))}
    </ul>
  )
}
