/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Answer } from '../../engine/answer.ts'
import type { Turn } from '../../engine/conversation/state.ts'
import { firstLabel } from '../../engine/present/first-labels.ts'
import { Unfold } from '../draw/unfold.tsx'
import { rest } from '../rest.ts'
import { word } from '../words/words.ts'
import type { Desk } from './desk.ts'

/** The kinds of what can be understood. */
export const KINDS = ['problems', 'groups', 'topics'] as const

/** What was understood and by which words: each can be struck out and put back, and more can be added. */
export function Understood({ turn, answer, desk }: { turn: Turn; answer: Answer; desk: Desk }) {
  const { act } = desk
  const { lang, understood } = answer
  const question = turn.request.question ?? ''
  const chips = KINDS.flatMap(kind => understood[kind].map(found => ({ ...found, kind, isStruck: false })))
  const ids = new Set(chips.map(chip => chip.id))
  const dropped =
    rest()
      ?.struckChips(turn, lang, desk)
      .filter(({ id }) => !ids.has(id)) ?? []
  return (
    <div class="understood" part="understood">
      <p class="kicker">{firstLabel('understood', lang)}</p>
      {chips.length + dropped.length === 0 && <p>{word('nothing', lang)}</p>}
      <ul class="chips">
        {[...chips, ...dropped].map(({ kind, id, label, because, isStruck }) => (
          <li key={id} class={isStruck ? 'chip struck' : 'chip'} part="chip">
            <span>
              {label}
              {because.length > 0 && (
                <small>
                  {word('from', lang)} <q>{[...new Set(because.map(s => question.slice(s.start, s.end)))].join(' … ')}</q>
                </small>
              )}
            </span>
            <button
              type="button"
              data-key={`chip ${id}`}
              aria-label={`${word(isStruck ? 'putBack' : 'strike', lang)} ${label}`}
              onClick={() => act.send(isStruck ? { type: 'add', places: [{ kind, id }] } : { type: 'strike', id })}
            >
              <span aria-hidden="true">{isStruck ? '↺' : '×'}</span>
            </button>
          </li>
        ))}
      </ul>
      <Unfold summary={`+ ${word('add', lang)}`}>
        {() => {
          const Choose = rest()?.Choose
          return (
            Choose && (
              <Choose
                guide={act.guide}
                key={turn.n}
                lang={lang}
                button={word('update', lang)}
                taken={[...ids]}
                done={context => act.send({ type: 'add', places: KINDS.flatMap(kind => (context[kind] ?? []).map(id => ({ kind, id }))) })}
              />
            )
          )
        }}
      </Unfold>
    </div>
  )
}
