// What a scenario is made to meet is what the guide really answers, in both languages. Nobody types the answer in.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../engine/answer.ts'
import { everyText } from '../../engine/understand/words.ts'
import { scenarioRequest } from '../../engine/workshop/scenario-blocks.ts'
import { forOffline } from '../../knowledge/offline.ts'
import { openEngine } from '../../server/knowledge.ts'
import { engine, knowledge } from './house.ts'

const each = knowledge.scenarios.flatMap(scenario =>
  (['da', 'en'] as const).map(lang => ({ scenario, lang, name: `${scenario.id} in ${lang}` })),
)

const questions = readFileSync(new URL('../questions/dev.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as { readonly q: string })

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(one => one.id)
const casesOf = ({ recommendations, topics, cases }: Answer): string[] =>
  ids([...recommendations.flatMap(r => r.cases), ...topics.flatMap(t => t.cases), ...cases])

describe('the guide answers what the scenario is made to meet', () => {
  test.each(each)('$name', ({ scenario, lang }) => {
    const { meets } = scenario
    const answer = engine.ask(scenarioRequest(scenario, lang))
    expect(answer.lang).toBe(lang)
    expect(answer.outcome).toBe(meets.outcome)
    expect(answer.privacy.found).toEqual([])
    expect(ids(answer.understood.problems)).toEqual(expect.arrayContaining(meets.problems))
    expect(ids(answer.understood.groups)).toEqual(expect.arrayContaining(meets.groups))
    expect(answer.recommendations.map(r => r.approach)).toEqual(expect.arrayContaining(meets.approaches))
    expect(answer.recommendations[0]?.approach).toBe(meets.approaches[0])
    expect(casesOf(answer)).toEqual(expect.arrayContaining(meets.cases))
    expect(ids(answer.topics)).toEqual(expect.arrayContaining(meets.topics))
  })

  test.each(each)('$name: the question has no more units than the engine takes', ({ scenario, lang }) => {
    expect(scenarioRequest(scenario, lang).question?.length ?? 0).toBeLessThanOrEqual(1000)
  })
})

describe('scenarios stay outside the answers', () => {
  test('without them every question of dev.jsonl is answered in the same bytes', () => {
    const bare = openEngine(forOffline(knowledge))
    for (const { q } of questions) expect(JSON.stringify(bare.ask({ question: q }))).toBe(JSON.stringify(engine.ask({ question: q })))
  })

  test('no word of theirs is known because of them', () => {
    expect([...everyText(knowledge)]).toEqual([...everyText(forOffline(knowledge))])
  })
})
