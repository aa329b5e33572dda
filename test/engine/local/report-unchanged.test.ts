// Whatever a layer says, the report's own answer stays what it is: every labelled question, with the layer and without it.
import { expect, test } from 'vitest'
import type { Answer } from '../../../engine/answer.ts'
import { answerBlocks } from '../../../engine/present/answer-blocks.ts'
import { labelled } from '../../bench/questions.ts'
import { alone, engine, TODAY } from './house.ts'

test('the answers are equal but for what is local', { timeout: 300_000 }, () => {
  let withLocal = 0
  let turned = 0
  for (const { q: question } of labelled) {
    const before = alone.ask({ question })
    const after = engine.ask({ question, today: TODAY })
    if (after.local) withLocal++
    if (after.local?.isAlone) turned++
    expect(ofReport(after), question).toEqual(ofReport(before, after.local?.isAlone))
  }
  expect(withLocal).toBeGreaterThan(100)
  // A layer that says nothing of these questions by name may turn hardly any of them.
  expect(turned).toBeLessThan(labelled.length / 100)
})

// Where the report says nothing of it, its notices give way.
function ofReport(answer: Answer, isAlone = false) {
  const { version, local: _, sources, ...rest } = answer
  const turned: Answer = isAlone ? { ...answer, notices: answer.notices.filter(n => n.kind !== 'outside' && n.kind !== 'clarify') } : answer
  const cited = new Set(turned.notices.length === answer.notices.length ? Object.keys(sources) : [])
  return {
    ...rest,
    outcome: isAlone ? 'answer' : answer.outcome,
    notices: turned.notices,
    model: version.model,
    sources: isAlone ? [...cited] : Object.keys(sources).filter(key => !key.startsWith('beside-local-')),
    blocks: answerBlocks({ ...turned, outcome: isAlone ? 'answer' : answer.outcome }).filter(
      block => !(block.type === 'section' && block.role === 'local'),
    ),
  }
}
