// The names that the build shortens are names that nobody outside of the widget knows.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { OWN_NAMES } from '../../build/squeeze.ts'
import { loadKnowledge, openEngine } from '../../server/knowledge.ts'

function* keysIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* keysIn(item)
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      yield key
      yield* keysIn(item)
    }
}

test('no name of the knowledge, of an answer, of an event or of a kept conversation is shortened', () => {
  const knowledge = loadKnowledge()
  const engine = openEngine(knowledge)
  const questions = readFileSync(new URL('../questions/dev.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const answers = questions.slice(0, 100).map(line => engine.ask({ question: JSON.parse(line).question, blocks: true }))
  const events = readFileSync(new URL('../../widget/element/events.ts', import.meta.url), 'utf8').match(/\w+(?=:)/g) ?? []
  const kept = [
    'turns',
    'past',
    'next',
    'n',
    'move',
    'request',
    'carried',
    'status',
    'answer',
    'kind',
    'text',
    'label',
    'question',
    'place',
  ]
  const known = new Set([...keysIn(knowledge), ...keysIn(answers), ...events, ...kept])
  expect(OWN_NAMES.filter(name => known.has(name))).toEqual([])
})
