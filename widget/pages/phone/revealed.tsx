/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { contextQuery } from '../../../engine/conversation/context-query.ts'
import type { PhoneView } from '../../../engine/workshop/workshop.ts'
import { below } from '../live/base.ts'
import { ADVICE } from '../show/answer-parts.ts'
import { BarLegend, Bars } from '../show/bars.tsx'
import { LaterAnswer } from '../show/later-answer.tsx'
import { Misjudged } from '../show/misjudged.tsx'
import { shortLabel } from '../show/short-label.ts'
import { common } from '../words/common.ts'
import { phoneWord as word } from '../words/phone.ts'

/** What the guide answers, what the room chose, and what this phone chose. */
export function Revealed({ view }: { view: PhoneView }) {
  const { room, mine } = view
  const { reveal, lang, options } = room
  if (!reveal) return null
  const own = mine.choices[2] ?? mine.choices[1]
  const labelOf = (id: string): string =>
    shortLabel([...options.problems, ...options.approaches].find(option => option.id === id)?.label ?? id)
  const address = addressOf(room)
  const chosen = [...(own?.problems ?? []), ...(own?.approaches ?? [])]
  return (
    <>
      <section class="card" aria-labelledby="guide-says">
        <h2 id="guide-says">{common('guideSays', lang)}</h2>
        <LaterAnswer answer={reveal.answer} only={ADVICE} />
      </section>
      <section class="card" aria-labelledby="mine">
        <h2 id="mine">{word('mine', lang)}</h2>
        {chosen.length === 0 ? (
          <p>{word('mineNone', lang)}</p>
        ) : (
          <ul class="mine-list">
            {chosen.map(id => (
              <li key={id}>{labelOf(id)}</li>
            ))}
          </ul>
        )}
        {own?.reason && <q class="mine-reason">{own.reason}</q>}
      </section>
      <section class="card" aria-labelledby="room-chose">
        <h2 id="room-chose">{word('room', lang)}</h2>
        <BarLegend reveal={reveal} lang={lang} />
        <Bars reveal={reveal} options={options.problems} kind="problems" lang={lang} mine={own?.problems ?? []} />
        <Bars reveal={reveal} options={options.approaches} kind="approaches" lang={lang} mine={own?.approaches ?? []} />
      </section>
      {(reveal.misjudgements.length > 0 || reveal.trap) && (
        <section class="card">
          <Misjudged misjudgements={reveal.misjudgements} trap={reveal.trap} sources={reveal.answer.sources} lang={lang} />
        </section>
      )}
      <details class="card">
        <summary>{word('moreOfAnswer', lang)}</summary>
        <LaterAnswer answer={reveal.answer} />
        {address && (
          <p>
            <a href={address} target="_blank" rel="noopener">
              {common('wholeAnswer', lang)}
            </a>
          </p>
        )}
      </details>
    </>
  )
}

// Phones are given the answer in short; the whole one stands on the guide's own pages.
function addressOf({ scenario, reveal, lang }: PhoneView['room']): string | undefined {
  if (!scenario || !reveal) return undefined
  if (!scenario.isOwn) return below(`/scenarie/${scenario.id}?lang=${lang}`)
  const { problems, groups, topics } = reveal.answer.understood
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(found => found.id)
  const query = contextQuery({ problems: ids(problems), groups: ids(groups), topics: ids(topics) })
  return query === '' ? undefined : below(`/svar?${query}&lang=${lang}`)
}
