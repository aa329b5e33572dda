/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Answer } from '../../engine/answer.ts'
import type { Turn } from '../../engine/conversation/state.ts'
import type { Block } from '../../engine/present/blocks.ts'
import { Blocks } from '../draw/blocks.tsx'
import type { Brush } from '../draw/brush.ts'
import { Details } from '../draw/details.tsx'
import { rest as later } from '../rest.ts'
import { word } from '../words/words.ts'
import type { Desk } from './desk.ts'

type Props = {
  readonly turn: Turn
  readonly answer: Answer
  readonly desk: Desk
  readonly live?: boolean
  readonly taken?: ReadonlySet<string>
  /** stands after what is alarming and before the rest */
  readonly middle?: ComponentChildren
}

const ROOMY = new Set(['case', 'evidence', 'chain'])

/** The blocks of an answer: what is alarming first. After a closer look, the thing itself and then the whole answer. */
export function AnswerView({ turn, answer, desk, live = false, taken, middle }: Props) {
  const brush = brushFor(answer, desk, live, taken)
  const blocks = blocksOf(answer)
  const alarms = blocks.filter(block => block.type === 'notice' && (block.kind === 'urgent' || block.kind === 'kill-switch'))
  const rest = blocks.filter(block => !alarms.includes(block))
  const closeUp = turn.move.kind === 'focus' ? later()?.closeUp(rest, turn.move.place) : undefined
  return (
    <>
      <Blocks blocks={alarms} brush={brush} />
      {middle}
      {closeUp ? (
        <>
          <Blocks blocks={[closeUp]} brush={brush} />
          <Details class="section" summary={word('wholeAnswer', answer.lang)}>
            <Blocks blocks={rest} brush={brush} />
          </Details>
        </>
      ) : (
        <Blocks blocks={rest} brush={brush} />
      )}
    </>
  )
}

function brushFor(answer: Answer, { settings, act, roomy }: Desk, live: boolean, taken: Props['taken']): Brush {
  const { audience } = settings
  return {
    lang: answer.lang,
    sources: answer.sources,
    // An earlier answer has no heading of its own over it.
    level: Math.min(6, settings.headingLevel + (live ? 2 : 1)),
    live,
    ...(taken ? { taken } : {}),
    open: role => audience === 'trainer' || (ROOMY.has(role) && (roomy || audience === 'experienced')) || role === 'topic',
    act: {
      cite: act.cite,
      follow: act.follow,
      pageOf: act.pageOf,
      focus: (kind, id, label) => act.send({ type: 'focus', place: { kind, id }, label }),
      choose: (question, label, context) => act.send({ type: 'choose', question, label, context }),
    },
  }
}

// Until the rest of the widget is there, what it draws is left out.
const AT_ONCE = new Set(['advice', 'steps', 'questions'])
const blocksOf = ({ blocks = [] }: Answer): readonly Block[] =>
  later() ? blocks : blocks.filter(block => block.type === 'notice' || (block.type === 'section' && AT_ONCE.has(block.role)))
