/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Outcome } from '../../engine/answer.ts'
import { type Judgement, judgementLabel, type Reply, replyTo } from '../counts/judgements.ts'
import type { Brush } from './draw/brush.ts'
import { HiddenFields } from './draw/questions.tsx'
import { word } from './words.ts'

const ASKED: ReadonlySet<Outcome> = new Set(['answer', 'refer', 'outside'])

/** Whether the answer fits: two buttons, then what did not, then thanks. The form asks the same again, so the answer stays where it is. */
export function Fits({ brush, outcome, judgement }: { brush: Brush; outcome: Outcome; judgement: Judgement | undefined }) {
  if (!ASKED.has(outcome)) return null
  const { lang, door } = brush
  const reply = judgement === undefined ? first(lang) : replyTo(judgement, lang)
  const isDone = reply.options.length === 0
  return (
    <section class="fits" id="fits" aria-labelledby="fits-title">
      <h2 id="fits-title">{isDone ? word('fits', lang) : reply.text}</h2>
      {isDone ? (
        <p role="status">{reply.text}</p>
      ) : (
        <form method="post" action={`${door.action}#fits`}>
          <HiddenFields brush={brush} />
          <div class="buttons">
            {reply.options.map(option => (
              <button type="submit" name="judgement" value={option.judgement}>
                {option.label}
              </button>
            ))}
          </div>
        </form>
      )}
    </section>
  )
}

const first = (lang: Brush['lang']): Reply => ({
  text: word('fits', lang),
  options: (['yes', 'no'] as const).map(judgement => ({ judgement, label: judgementLabel(judgement, lang) })),
})
