/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Answer, AskRequest, Context, Lang } from '../../engine/answer.ts'
import { assetAddress } from '../routes/assets.ts'
import { answerAddress, handoutAddress } from './addresses.ts'
import { type Door, pageDoor } from './door.ts'
import { word } from './words.ts'

/** Taking an answer along: link, paper, Word, Markdown. All but the paper hold ids only. */
export function TakeAlong({ settled, lang, door }: { settled: Context | undefined; lang: Lang; door: Door }) {
  const { base } = door
  const outside = door.isFrame ? ({ target: '_blank', rel: 'noopener' } as const) : {}
  return (
    <section class="take-along" id="take-along" aria-labelledby="take-along-title">
      <h2 id="take-along-title">{word('takeAlong', lang)}</h2>
      <ul>
        {settled === undefined ? null : (
          <>
            <li>
              <a href={answerAddress(settled, lang, pageDoor(base))} {...outside}>
                {word('linkToAnswer', lang)}
              </a>
            </li>
            <li>
              <a href={handoutAddress(base, 'docx', settled, lang)} {...outside}>
                {word('asWord', lang)}
              </a>
            </li>
            <li>
              <a href={handoutAddress(base, 'md', settled, lang)} {...outside}>
                {word('asMarkdown', lang)}
              </a>
            </li>
          </>
        )}
        <li class="print">
          <span>{word('printKeys', lang)}</span>
          <button type="button" class="as-link" hidden>
            {word('print', lang)}
          </button>
        </li>
      </ul>
      <p class="note">{word(settled === undefined ? 'onlyOnPaper' : 'linkNote', lang)}</p>
      <script src={assetAddress(base, '/assets/print.js')} defer></script>
    </section>
  )
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(x => x.id)

/**
 * The ids that give an answer again without its question.
 * @param ask asks the engine: an answer that hung on the words themselves (danger now, somebody else's task) is not to be had by ids
 * @returns undefined when ids alone would give another ending, or would leave out a notice
 */
export function settledContext(answer: Answer, context: Context, ask: (request: AskRequest) => Answer): Context | undefined {
  const { understood, lang } = answer
  if (understood.problems.length + understood.groups.length + understood.topics.length === 0) return undefined
  const { dropped: _, ...settled } = context
  const found = { problems: ids(understood.problems), groups: ids(understood.groups), topics: ids(understood.topics) }
  const all: Context = { ...settled, ...found }
  const again = ask({ lang, context: all })
  const isSame = again.outcome === answer.outcome && answer.notices.every(n => n.kind === 'privacy' || ids(again.notices).includes(n.id))
  return isSame ? all : undefined
}
