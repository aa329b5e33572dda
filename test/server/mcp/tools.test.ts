// What another assistant is given: the report's sentences with their sources, danger first, and a clear word about what it did wrong.
import type { Client } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENTRY_KINDS } from '../../../engine/present/entries/entry.ts'
import { ask, call, ERAS, get, list, type Opened, openMcp, real } from './open.ts'

let opened: Opened
let client: Client
beforeAll(async () => {
  opened = await openMcp(real)
  client = await opened.connect()
  // The client checks every result against what the list promises.
  await client.listTools()
})
afterAll(() => opened.close())

type Said = { readonly text: string; readonly sources: readonly string[] }

/** Every sentence in a result, however deep. */
function sentencesIn(value: unknown): Said[] {
  if (typeof value !== 'object' || value === null) return []
  if ('text' in value && 'sources' in value) return [value as Said]
  return Object.values(value).flatMap(sentencesIn)
}

describe.each(ERAS)('to a client of the era »%s«', era => {
  test('Danish and English questions are answered as everywhere, each sentence with its source', async () => {
    const mine = await opened.connect(era)
    for (const [question, lang, network] of [
      ['isolerede enlige mødre', 'da', 'Fokus på sociale netværk'],
      ['isolated single mothers', 'en', 'Social networks'],
    ] as const) {
      const { answer, text } = await ask(mine, { question })
      const expected = real.engine.ask({ question })
      expect(answer).toMatchObject({ outcome: 'answer', lang, version: expected.version })
      expect(answer.recommendations.map(({ id }) => id)).toEqual(expected.recommendations.map(one => one.approach))
      expect(answer.recommendations[0]?.title).toContain(network)
      const first = answer.recommendations[0]
      for (const part of [first?.because, first?.steps, first?.cautions, first?.limits, first?.evidence, answer.advice])
        expect(part?.length).toBeGreaterThan(0)
      const said = sentencesIn(answer)
      expect(said.length).toBeGreaterThan(30)
      const labels = new Set(answer.sources.map(({ label }) => label))
      for (const { text: sentence, sources } of said) {
        expect(sources.length, sentence).toBeGreaterThan(0)
        for (const label of sources) expect(labels).toContain(label)
      }
      // The text holds the same steps, with their sources.
      for (const { text: step, sources } of first?.steps ?? []) expect(text).toContain(`${step} [${sources.join(', ')}]`)
    }
  })
})

test('the answer can be read on where it says', async () => {
  const { answer, text } = await ask(client, { question: 'isolerede enlige mødre' })
  expect(answer.address).toBe(`${opened.address}/svar?p=social-isolation&g=single-mothers&lang=da`)
  expect(text).toContain(`<${answer.address}>`)
  for (const address of [answer.address, answer.recommendations[0]?.address, answer.recommendations[0]?.cases[0]?.address])
    expect((await fetch(address ?? '')).status, address).toBe(200)
})

test('evidence is never told without what it does not show', async () => {
  const { answer } = await ask(client, { question: 'isolerede enlige mødre' })
  const notes = answer.recommendations.flatMap(one => one.evidence)
  expect(notes.length).toBeGreaterThan(0)
  for (const note of notes) expect(note.doesNotShow.length).toBeGreaterThan(0)
})

test.each([
  ['Far slår børnene lige nu', 'da', '**Nogen kan være i fare. Giv teksten og numrene videre uændret'],
  ['He is beating the children right now', 'en', '**Somebody may be in danger. Pass on the text and the numbers unchanged'],
])('where somebody may be in danger nothing stands before that: %s', async (question, lang, begins) => {
  const { answer, text } = await ask(client, { question })
  expect(answer).toMatchObject({ outcome: 'urgent', lang, recommendations: [] })
  expect(text.startsWith(begins)).toBe(true)
  const [, second = ''] = text.split('\n\n')
  const notice = real.engine.ask({ question }).notices[0]
  expect(notice?.kind).toBe('urgent')
  expect(second).toContain(`> **${notice?.title}**`)
  expect(text).toContain('112')
  expect(answer.notices[0]).toMatchObject({ kind: 'urgent', title: notice?.title })
  expect(answer.notices[0]?.signposts.map(post => post.number)).toContain('112')
})

test('unclear danger is passed on before the rest', async () => {
  const question = 'Hun har blå mærker på armen og er meget isoleret'
  const { answer } = await ask(client, { question })
  const kinds = answer.notices.map(({ kind }) => kind)
  expect(['urgent', 'danger-check']).toContain(kinds[0])
  expect(answer.instruction).toMatch(/fare/)
})

test('what the report does not know is said, and nothing put in its place', async () => {
  const { answer, text } = await ask(client, { question: 'hvad er klokken' })
  expect(answer).toMatchObject({ outcome: 'outside', recommendations: [] })
  expect(answer.address).toBeUndefined()
  expect(text.startsWith('**Rapporten siger intet om det. Sig det')).toBe(true)
})

test('personal data is said, never echoed', async () => {
  const { answer, text } = await ask(client, { question: 'Zebrafine Kvistbjerg, cpr 010150-1234, er isoleret, ring 29345678' })
  expect(answer.personalData).toContain('cpr')
  expect(answer.notices.map(({ kind }) => kind)).toContain('privacy')
  for (const word of ['Zebrafine', 'Kvistbjerg', '010150', '29345678']) expect(`${text}${JSON.stringify(answer)}`).not.toContain(word)
})

test('a question back is answered by asking again with the context of an option', async () => {
  const { answer } = await ask(client, { question: 'isolerede enlige mødre' })
  const option = answer.questions[0]?.options[0]
  expect(option).toBeDefined()
  const again = await ask(client, { question: 'isolerede enlige mødre', context: option?.context })
  expect(again.answer.recommendations.length).toBeGreaterThan(0)
  const byIds = await ask(client, { lang: 'en', context: { problems: ['social-isolation'] } })
  expect(byIds.answer).toMatchObject({ outcome: 'answer', lang: 'en' })
})

describe.each(ENTRY_KINDS)('%s', kind => {
  test('are listed, and each is to be had in both languages', async () => {
    const { found, text } = await list(client, { kind })
    expect(found.entries.map(({ id }) => id)).toEqual(real.knowledge[kind].map(({ id }) => id))
    for (const { id, title } of found.entries.slice(0, 3)) {
      expect(text).toContain(`\`${id}\``)
      for (const lang of ['da', 'en'] as const) {
        const got = await get(client, { kind, id, lang })
        expect(got.entry).toMatchObject({ kind, id, lang })
        if (lang === 'da') expect(got.entry.title).toBe(title)
        expect(got.entry.sections.length).toBeGreaterThan(0)
        const labels = new Set(got.entry.sources.map(({ label }) => label))
        for (const { sources } of sentencesIn(got.entry)) for (const label of sources) expect(labels).toContain(label)
        if (got.entry.address) expect((await fetch(got.entry.address)).status).toBe(200)
      }
    }
  })
})

test.each([
  ['ask', {}, '`question`: mangler'],
  ['ask', { question: '' }, '`question`: må ikke være tomt / must not be empty'],
  ['ask', { question: ' ' }, '`question`: spørgsmålet er tomt'],
  ['ask', { question: 'x'.repeat(1001) }, '`question`: højst 1000 tegn / at most 1000 characters'],
  ['ask', { question: ['Zebrafine'] }, '`question`: skal være tekst / must be text'],
  ['ask', { Zebrafine: 'Kvistbjerg' }, '`arguments`: har et felt, der ikke kendes; kendte felter: question, lang, context /'],
  ['ask', { question: 'a', blocks: true }, '`arguments`: har et felt'],
  ['ask', { question: 'a', lang: 'Zebrafine' }, '`lang`: skal være en af: da, en'],
  ['ask', { context: { problems: ['Zebrafine'] } }, '`context.problems[0]`: ukendt id / unknown id'],
  ['ask', { context: { focus: { kind: 'cases', id: 'Zebrafine' } } }, '`context.focus`: ukendt id'],
  ['get', { kind: 'cases', id: 'Zebrafine' }, '`id`: ukendt id / unknown id'],
  ['get', { kind: 'cases' }, '`id`: skal være tekst'],
  ['get', { kind: 'Zebrafine', id: 'x' }, '`kind`: skal være en af: approaches'],
  ['get', { kind: '__proto__', id: 'constructor' }, '`kind`: skal være en af'],
  ['list', { kind: 'sources' }, '`kind`: skal være en af'],
  ['list', {}, '`kind`: skal være en af'],
])('%s %j is told where it is wrong, and nothing of it is repeated', async (name, args, message) => {
  const { isError, text, data } = await call(client, name, args)
  expect(isError).toBe(true)
  expect(data).toBeUndefined()
  expect(text).toContain(message)
  expect(text).not.toContain('Zebrafine')
})
