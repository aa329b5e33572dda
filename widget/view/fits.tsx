/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Answer } from '../../engine/answer.ts'
import type { Turn } from '../../engine/conversation/state.ts'
import { NEVER } from '../guide/guide.ts'
import { call, posting } from '../guide/guide-remote.ts'
import { laterWord } from '../words/later-words.ts'
import type { Desk, Reply } from './desk.ts'

type Props = { readonly turn: Turn; readonly answer: Answer; readonly desk: Desk }

/** Whether the answer fits. What can be pointed at when it does not, the server tells. */
export function Fits(props: Props) {
  const { lang } = props.answer
  const { text, options } = props.desk.judged[props.turn.n] ?? {
    text: laterWord('fits', lang),
    options: (['yes', 'no'] as const).map(judgement => ({ judgement, label: laterWord(judgement, lang) })),
  }
  return (
    <p class="buttons">
      {text}
      {options.map(({ judgement, label }) => (
        <button key={judgement} type="button" data-key="fits" onClick={() => judge(props, judgement)}>
          {label}
        </button>
      ))}
    </p>
  )
}

// A tick at once, and then what the server says. Ids only; when it cannot be sent, nobody is bothered with it.
function judge({ turn, answer, desk: { act, settings } }: Props, judgement: string): void {
  const { lang, outcome, recommendations } = answer
  act.judge(answer, turn.n, { text: '✓', options: [] }, judgement)
  call(`${settings.server}/api/feedback`, posting({ lang, outcome, approach: recommendations[0]?.approach, judgement }), NEVER)
    .then(response => response.json())
    .then((reply: Reply) => act.judge(answer, turn.n, reply))
    .catch(() => undefined)
}
