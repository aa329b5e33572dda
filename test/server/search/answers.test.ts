// Whatever knowledge is indexed with, and however cases are chosen: the answers are the same.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createEngine, decodeModel } from '../../../engine/index.ts'
import { buildRank } from '../../../engine/rank.ts'
import type { Situation } from '../../../engine/recommend/fit.ts'
import { chooseAmong } from '../../../engine/recommend/recommend.ts'
import type { Case } from '../../../knowledge/schema.ts'
import { loadKnowledge, loadWeights } from '../../../server/knowledge.ts'
import { indexWith, MOST_FOR_LUNR } from '../../../server/search/build-index.ts'
import { chooseByTags } from '../../../server/search/choose-cases.ts'
import { buildWithFts5 } from '../../../server/search/fts5.ts'
import { buildWithLunr } from '../../../server/search/lunr.ts'
import { NoSqlite } from '../../../server/storage/driver.ts'
import { labelled } from '../../bench/questions.ts'

const knowledge = loadKnowledge()
const weights = loadWeights()
const learned = { model: decodeModel(weights.bytes), hash: weights.hash }
const few = createEngine(knowledge, learned, buildWithLunr, chooseAmong)
const many = createEngine(knowledge, learned, buildWithFts5, chooseByTags)

test('every labelled question: with FTS5 and by tags as with lunr and a look at each case', { timeout: 300_000 }, () => {
  expect(labelled.length).toBeGreaterThan(1_500)
  for (const { q } of labelled) expect(many.ask({ question: q }), q).toEqual(few.ask({ question: q }))
})

test('every case that is asked for, also one that is unknown', () => {
  for (const id of [...knowledge.cases.map(c => c.id), 'unknown']) {
    const request = { context: { focus: { kind: 'cases', id } } }
    expect(many.ask(request)).toEqual(few.ask(request))
  }
})

const ids = (...all: string[]) => fc.subarray(all)
const made = fc.array(
  fc.record({
    approaches: fc.subarray(['network', 'bridging', 'competence'], { minLength: 1 }),
    activities: ids('x', 'y'),
    problems: ids('poverty', 'violence', 'debt'),
    groups: ids('mothers', 'fathers'),
  }),
  { maxLength: 12 },
)

test('among made-up cases: the same ones, in the same order', () => {
  const situation = fc.record({
    problems: ids('poverty', 'violence', 'debt').map(list => new Set(list)),
    groups: ids('mothers', 'fathers').map(list => new Set(list)),
    named: ids('case-1', 'case-3', 'nowhere').map(list => ({ cases: new Map(list.map(id => [id, 3])) })),
    rank: fc
      .uniqueArray(fc.constantFrom('case-0', 'case-2', 'case-4', 'case-5'))
      .map(list => new Map([['cases', new Map(list.map((id, i) => [id, i]))]])),
  })
  fc.assert(
    fc.property(
      made,
      situation,
      ids('x', 'y'),
      fc.constantFrom('network', 'bridging', 'competence', 'other'),
      (list, about, activities, approach) => {
        const cases = list.map((tags, i) => ({ id: `case-${i}`, ...tags })) as unknown as Case[]
        const asked = [approach, about as unknown as Situation, new Set(activities)] as const
        expect(chooseByTags(cases)(...asked).map(c => c.id)).toEqual(chooseAmong(cases)(...asked).map(c => c.id))
      },
    ),
    { numRuns: 1_000 },
  )
})

const passages = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ref: `cases/${i}`, title: [`t${i % 7}`], body: [`b${i % 11}`, `b${i % 5}`] }))

test.each([0, 1])('the largest number for lunr, and %s more', more => {
  const all = passages(MOST_FOR_LUNR + more)
  const many = vi.fn(buildWithFts5)
  expect(indexWith(many)(all)(['t3', 'b4'])).toEqual(buildRank(all)(['t3', 'b4']))
  expect(many).toHaveBeenCalledTimes(more)
})

test('without SQLite on this machine many passages are indexed all the same', () => {
  const all = passages(MOST_FOR_LUNR + 1)
  const none = () => {
    throw new NoSqlite('there is none')
  }
  expect(indexWith(none)(all)(['t3', 'b4'])).toEqual(buildRank(all)(['t3', 'b4']))
  const broken = () => {
    throw new Error('broken')
  }
  expect(() => indexWith(broken)(all)).toThrow('broken')
})
