// A story that is read out must not teach what the guide then asks people to strike out.
import { expect, test } from 'vitest'
import { findPersonalData } from '../../engine/privacy/find.ts'
import { loadKnowledge } from '../../server/knowledge.ts'

const { scenarios } = loadKnowledge()

test.each(scenarios.map(scenario => [scenario.id, scenario] as const))(
  '%s holds nothing that is taken for personal data',
  (_, scenario) => {
    const { title, story, goal, prompts, misjudgements, trap, ask } = scenario
    const texts = [title, story, goal, ...prompts, ...misjudgements.flatMap(({ text, why }) => [text, why]), trap]
    const all = ['question' in ask ? ask.question : undefined, ...texts].flatMap(text => (text ? [text.da, text.en] : []))
    expect(all.flatMap(text => findPersonalData(text).map(({ start, end }) => text.slice(start, end)))).toEqual([])
  },
)
