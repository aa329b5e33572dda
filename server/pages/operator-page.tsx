/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../engine/answer.ts'
import type { House } from '../house.ts'
import type { Figure, Report, Table } from '../operator/report.ts'
import { operatorWord } from '../operator/words.ts'
import { formAddress, operatorAddress, otherLang } from './addresses.ts'
import { Page } from './layout.tsx'
import { dateOf } from './references.ts'
import { word } from './words.ts'

/** Days that can be chosen. */
export const SPANS = [7, 28, 91, 364] as const

type Props = {
  readonly house: House
  readonly lang: Lang
  readonly span: number
  /** what lets the next request in; absent: the key is asked for */
  readonly pass?: string
  readonly isWrong?: boolean
  /** absent: nothing is counted */
  readonly report?: Report | undefined
}

/** The page for whoever runs the server: the key is asked for, or the figures stand. */
export function OperatorPage({ house, lang, span, pass, isWrong = false, report }: Props) {
  const title = operatorWord('title', lang)
  const { base } = house.config
  const other =
    pass === undefined
      ? { href: operatorAddress(base, otherLang(lang)) }
      : { form: <OtherLang base={base} lang={lang} pass={pass} span={span} /> }
  return (
    <Page lang={lang} title={`${title} – ${word('brand', lang)}`} house={house} other={other}>
      <div class="operator">
        <h1>{title}</h1>
        <p class="lead">{operatorWord(pass === undefined ? 'keyLead' : 'lead', lang)}</p>
        <form class="ask" method="post" action={formAddress(base, '/drift')}>
          <input type="hidden" name="lang" value={lang} />
          {pass === undefined ? <KeyField lang={lang} isWrong={isWrong} /> : <input type="hidden" name="pass" value={pass} />}
          <label for="span">{operatorWord('span', lang)}</label>
          <select id="span" name="span">
            {SPANS.map(days => (
              <option value={days} selected={days === span}>
                {operatorWord('lastDays', lang).replace('{}', String(days))}
              </option>
            ))}
          </select>
          <div class="buttons">
            <button class="primary" type="submit">
              {operatorWord('show', lang)}
            </button>
            {report ? (
              <button type="submit" name="as" value="csv">
                {operatorWord('csv', lang)}
              </button>
            ) : null}
          </div>
        </form>
        {pass === undefined ? null : report ? <Figures report={report} lang={lang} /> : <p>{operatorWord('off', lang)}</p>}
      </div>
    </Page>
  )
}

function KeyField({ lang, isWrong }: { lang: Lang; isWrong: boolean }) {
  return (
    <>
      {isWrong ? (
        <p class="fault" id="key-fault" role="alert">
          {operatorWord('wrongKey', lang)}
        </p>
      ) : null}
      <label for="key">{operatorWord('key', lang)}</label>
      {/* For password managers: the key is kept under this name. */}
      <input type="text" name="user" value="tilgang" autocomplete="username" hidden />
      <input
        id="key"
        name="key"
        type="password"
        required
        maxlength={200}
        autocomplete="current-password"
        {...(isWrong ? { 'aria-invalid': 'true', 'aria-describedby': 'key-fault' } : {})}
      />
    </>
  )
}

function OtherLang({ base, lang, pass, span }: { base: string; lang: Lang; pass: string; span: number }) {
  return (
    <form method="post" action={formAddress(base, '/drift')}>
      <input type="hidden" name="lang" value={otherLang(lang)} />
      <input type="hidden" name="pass" value={pass} />
      <input type="hidden" name="span" value={String(span)} />
      <button class="as-link" type="submit">
        {word('otherLanguage', lang)}
      </button>
    </form>
  )
}

function Figures({ report, lang }: { report: Report; lang: Lang }) {
  const { from, to, times, tables } = report
  return (
    <>
      <p>
        {operatorWord('from', lang)} {dateOf(from, lang)} {operatorWord('to', lang)} {dateOf(to, lang)}.
      </p>
      <p class="note">{operatorWord('whyFew', lang)}</p>
      <Times times={times} lang={lang} />
      <div class="operator-tables">
        {tables.map(table => (
          <section aria-labelledby={table.id}>
            <h2 id={table.id}>{table.title}</h2>
            <Told table={table} lang={lang} />
          </section>
        ))}
      </div>
    </>
  )
}

/** What can be told as a table, and by name what is too small. */
function Told({ table, lang }: { table: Table; lang: Lang }) {
  const small = table.rows.filter(({ figures }) => figures.includes('few') && figures.every(figure => figure === 'few' || figure === 0))
  const rows = table.rows.filter(row => !small.includes(row))
  return (
    <>
      {rows.length > 0 ? <FigureTable table={{ ...table, rows }} lang={lang} /> : null}
      {small.length > 0 ? (
        <p class="note">
          {operatorWord('others', lang)}: {small.map(row => row.head).join(' · ')}
        </p>
      ) : null}
      {table.rows.length === 0 ? <p>{operatorWord('none', lang)}</p> : null}
    </>
  )
}

/** Questions over time: a picture, and the same as a table. */
function Times({ times, lang }: { times: Table; lang: Lang }) {
  const { rows } = times
  const counts = rows.map(({ figures: [figure = 0] }) => figure)
  const most = Math.max(0, ...counts.map(count => (count === 'few' ? 0 : count)))
  const dates = rows.map(row => row.head)
  return (
    <section aria-labelledby="times">
      <h2 id="times">{times.title}</h2>
      <figure class="times">
        <p class="note">
          {operatorWord('most', lang)}: {most === 0 && counts.includes('few') ? operatorWord('few', lang) : most}
        </p>
        <svg viewBox={`0 0 ${rows.length * 10} 100`} preserveAspectRatio="none" role="img" aria-label={times.title}>
          {counts.map((count, i) =>
            count === 0 ? null : (
              <rect
                class={count === 'few' ? 'bar-few' : 'bar-part'}
                x={i * 10 + 1}
                width="8"
                y={100 - heightOf(count, most)}
                height={heightOf(count, most)}
              />
            ),
          )}
        </svg>
        <p class="times-ends">
          <span>{dateOf(dates[0] ?? '', lang)}</span>
          <span>{dateOf(dates.at(-1) ?? '', lang)}</span>
        </p>
        <details class="unfold">
          <summary>{operatorWord('asTable', lang)}</summary>
          <div class="unfolded">
            <FigureTable table={{ ...times, rows: rows.map(row => ({ ...row, head: dateOf(row.head, lang) })) }} lang={lang} />
          </div>
        </details>
      </figure>
    </section>
  )
}

// What is not told is drawn flat, whatever it is.
const FLAT = 2
const heightOf = (count: Figure, most: number): number => (count === 'few' ? FLAT : Math.max(FLAT, Math.round((100 * count) / most)))

function FigureTable({ table, lang }: { table: Table; lang: Lang }) {
  return (
    <div class="table">
      <table>
        <caption class="unseen">{table.title}</caption>
        <thead>
          <tr>
            {table.columns.map(column => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(row => (
            <tr>
              <th scope="row">{row.head}</th>
              {row.figures.map(figure => (
                <td>{figure === 'few' ? operatorWord('few', lang) : figure.toLocaleString(lang)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
