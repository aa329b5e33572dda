// What a phone is given of the guide's answer.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../engine/index.ts'
import { answerBlocks } from '../../../engine/present/answer-blocks.ts'
import { collectCites } from '../../../engine/present/sources.ts'
import { answerInShort } from '../../../engine/workshop/index.ts'
import { scenarioRequest } from '../../../engine/workshop/scenario-blocks.ts'
import { loadKnowledge } from '../../../knowledge/load.ts'

const { knowledge } = loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)))
const engine = createEngine({ ...knowledge, hash: 'test' })
const MOST_BYTES = 40_000

describe.each(knowledge.scenarios.map(scenario => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  test.each(['da', 'en'] as const)('in %s keeps what is urgent, what was understood, and each way with its reasons and steps', lang => {
    const whole = engine.ask(scenarioRequest(scenario, lang))
    const beside = scenario.misjudgements.flatMap(({ why }) => why.cites)
    const short = answerInShort({ ...whole, sources: { ...whole.sources } }, beside)
    expect(short).toMatchObject({ outcome: whole.outcome, notices: whole.notices, understood: whole.understood, advice: whole.advice })
    const told = ({ recommendations }: typeof whole) =>
      recommendations.map(({ approach, title, when, because, steps }) => ({ approach, title, when, because, steps }))
    expect(told(short)).toEqual(told(whole))
    for (const cite of collectCites(short)) expect(short.sources).toHaveProperty(cite)
    expect(JSON.stringify(short).length).toBeLessThan(MOST_BYTES)
  })

  test('is drawn without holes', () => {
    const blocks = answerBlocks(answerInShort(engine.ask(scenarioRequest(scenario, 'da'))))
    const text = JSON.stringify(blocks)
    expect(text).not.toMatch(/"(items|nodes|blocks)":\[\]/)
    expect(text).not.toContain('"type":"diagram"')
  })
})
