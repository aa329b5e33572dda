// The example that people start from: whole, plainly made up, and true to what it says of itself.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../../engine/index.ts'
import { findPersonalData } from '../../../engine/privacy/find.ts'
import { scenarioRequest } from '../../../engine/workshop/scenario-blocks.ts'
import { CHECK_DAYS } from '../../../knowledge/layers/checks/local-checked.ts'
import { checkLayers, loadLayer } from '../../../knowledge/layers/index.ts'
import type { Knowledge, Layer, LocalEntry, OfferEntry, Scenario } from '../../../knowledge/schema.ts'
import { ACTORS } from '../../../knowledge/shapes/local.ts'
import { loadKnowledge, openEngine } from '../../../server/knowledge.ts'

const FOLDER = 'examples/fjordby'
/** The last day of the year in which it was written: what it says of fresh and overdue holds on it. */
const DAY = '2026-11-28'

const built = loadKnowledge()
let knowledge: Knowledge
let layer: Layer
let engine: Engine
beforeAll(() => {
  knowledge = loadKnowledge([FOLDER])
  layer = knowledge.layers[0] as Layer
  engine = openEngine(knowledge)
})
const of = <K extends LocalEntry['localKind']>(kind: K) =>
  layer.entries.filter((entry): entry is Extract<LocalEntry, { localKind: K }> => entry.localKind === kind)
const offers = (): OfferEntry[] => of('offers')

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.yaml'))
const read = (path: string): string => readFileSync(join(FOLDER, path), 'utf8')

describe('the example layer', () => {
  test('has something of every kind', () => {
    const count = (kind: LocalEntry['localKind']): number => of(kind).length
    expect(count('offers')).toBeGreaterThanOrEqual(20)
    expect([count('activities'), count('cases'), count('evidence'), count('practice'), layer.words.length]).toEqual([3, 3, 2, 6, 3])
    expect(knowledge.scenarios.length - built.scenarios.length).toBe(1)
  })

  test('names every door, and one or more for every problem of the report', () => {
    expect(new Set(offers().map(({ actor }) => actor))).toEqual(new Set(ACTORS))
    const problems = new Set(offers().flatMap(offer => offer.problems))
    expect(built.problems.map(({ id }) => id).filter(id => !problems.has(id))).toEqual([])
  })

  test('shows what an editor should see: one entry overdue, some in Danish only, several languages', () => {
    const { errors, warnings } = checkLayers({ knowledge: built, layers: [loadLayer(FOLDER)] }, DAY)
    expect(errors).toEqual([])
    expect(warnings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([`${FOLDER}/offers/feriehjaelp.yaml local-overdue`])
    expect(CHECK_DAYS).toBe(365)
    const danish = layer.entries.filter(({ isDanishOnly }) => isDanishOnly)
    expect(danish.length).toBeGreaterThan(3)
    expect(danish.length).toBeLessThan(layer.entries.length / 2)
    expect(new Set(offers().flatMap(({ languages }) => languages)).size).toBeGreaterThan(5)
  })

  test('is plainly made up: it says so, no number can be rung, no address exists', () => {
    expect(layer).toMatchObject({
      fictional: true,
      title: { da: expect.stringContaining('opdigtet'), en: expect.stringContaining('made up') },
    })
    for (const { contact } of offers()) {
      if (contact.phone !== undefined) expect(contact.phone).toMatch(/^00 00 00 \d\d$/)
      if (contact.web !== undefined) expect(contact.web).toMatch(/^https:\/\/fjordby\.example(?:\/|$)/)
      if (contact.email !== undefined) expect(contact.email).toMatch(/^[a-z]+@fjordby\.example$/)
    }
    for (const path of files)
      for (const [address] of read(path).matchAll(/https?:\/\/[^\s"'}]+/g)) expect(address).toMatch(/fjordby\.example/)
    for (const { id, number } of knowledge.signposts.filter(post => !built.signposts.some(one => one.id === post.id)))
      expect(number, id).toMatch(/^00 00 00 \d\d$/)
  })

  test('holds nothing that the guide itself would take for personal data', () => {
    const entry = ({ id, localKind, title, short, ...more }: LocalEntry): string[] =>
      [title, short, ...Object.values(more).flat()].flatMap(text =>
        typeof text === 'object' && text !== null && 'da' in text && 'en' in text ? [String(text.da), String(text.en)] : [],
      )
    const { title, story, goal, prompts, trap } = family()
    const texts = [...layer.entries.flatMap(entry), ...[title, story, goal, trap, ...prompts].flatMap(({ da, en }) => [da, en])]
    expect(texts.flatMap(text => findPersonalData(text).map(({ start, end }) => text.slice(start, end)))).toEqual([])
  })
})

const family = (): Scenario => knowledge.scenarios.find(({ id }) => id === 'kagen-paa-trappen') as Scenario

test('its family meets what it is made to meet', () => {
  const { meets } = family()
  const answer = engine.ask(scenarioRequest(family(), 'da'))
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)
  expect(answer.outcome).toBe(meets.outcome)
  expect(ids(answer.understood.problems)).toEqual(expect.arrayContaining(meets.problems))
  expect(ids(answer.understood.groups)).toEqual(expect.arrayContaining(meets.groups))
  expect(answer.recommendations[0]?.approach).toBe(meets.approaches[0])
  expect(ids(answer.topics)).toEqual(expect.arrayContaining(meets.topics))
})

test('its numbers are what an urgent answer gives', () => {
  const answer = engine.ask({ question: 'han slår sit barn lige nu', lang: 'da' })
  expect(answer.outcome).toBe('urgent')
  const notice = answer.notices.find(({ id }) => id === 'urgent-child')
  expect(notice?.signposts?.map(({ id }) => id).slice(0, 2)).toEqual(['alarm-112', 'fjordby-doegnvagt'])
  expect(notice?.text.map(({ text }) => text).join(' ')).toContain('00 00 00 90')
})

test.each(files)('%s names its schema, seen from where it lies', path => {
  const [first = ''] = read(path).split('\n')
  const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? []
  const kind = path.includes('/') ? path.split('/')[0] : path.replace('.yaml', '')
  expect(join(FOLDER, path, '..', schema)).toBe(`knowledge/schema/layer/${kind}.json`)
})
