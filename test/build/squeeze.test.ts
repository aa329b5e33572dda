// The names that the build shortens are names that nobody outside of the widget knows.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { OWN_NAMES } from '../../build/squeeze.ts'
import { loadKnowledge, openEngine } from '../../server/knowledge.ts'
import { app } from '../server/house.ts'

function* keysIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* keysIn(item)
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) {
      yield key
      yield* keysIn(item)
    }
}

type Document = { readonly paths: Record<string, unknown>; readonly components: { readonly schemas: Record<string, unknown> } }

/** The names of all fields in a part of the API's document, and in what it refers to. */
function* fieldsIn(part: unknown, { components }: Document): Generator<string> {
  if (typeof part !== 'object' || part === null) return
  if ('$ref' in part) part = components.schemas[String(part.$ref).split('/').at(-1) ?? '']
  const { properties } = part as { properties?: object }
  yield* Object.keys(properties ?? {})
  for (const inner of Object.values(part as object)) yield* fieldsIn(inner, { components } as Document)
}

test('no field is shortened of what the widget sends to the server, and gets from it', async () => {
  const document = (await (await app.request('/api/openapi.json')).json()) as Document
  const paths = ['/api/ask', '/api/feedback', '/api/docx', '/api/knowledge/{kind}', '/api/knowledge/{kind}/{id}']
  const fields = paths.flatMap(path => [...fieldsIn(document.paths[path], document)])
  expect(fields).toEqual(expect.arrayContaining(['question', 'judgement', 'recommendations', 'because', 'short']))
  expect(OWN_NAMES.filter(name => fields.includes(name))).toEqual([])
})

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
