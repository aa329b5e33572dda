// Passages come in the order in which lunr's own query gives them: with lunr's index or FTS5's on a server, with the engine's own count in a browser.
import fc from 'fast-check'
import lunr from 'lunr'
import { expect, test } from 'vitest'
import { type BuildRank, buildRank, type Passage } from '../../../engine/rank.ts'
import { buildWithFts5 } from '../../../server/search/fts5.ts'
import { buildWithLunr } from '../../../server/search/lunr.ts'

function byLunr(passages: readonly Passage[], terms: readonly string[]): string[] {
  const index = lunr(function () {
    this.pipeline.reset()
    this.searchPipeline.reset()
    this.ref('ref')
    this.field('title', { boost: 4 })
    this.field('body')
    for (const { ref, title, body } of passages) this.add({ ref, title: title.join(' '), body: body.join(' ') })
  })
  return index
    .query(query => {
      for (const term of terms) query.term(term, { usePipeline: false, wildcard: lunr.Query.wildcard.NONE })
    })
    .map(({ ref }) => ref)
}

const WORDS = ['=mor', 'ensom', 'natter', '2014', 'børn', 'vej', 'netværk', 'nabo', 'penge', 'gæld'] as const
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 9 })
const passages = fc
  .array(fc.record({ title: words, body: words }), { minLength: 1, maxLength: 20 })
  .map(list => list.map((passage, i) => ({ ref: `cases/${i}`, ...passage })))

const ways: [string, BuildRank][] = [
  ['a server, few passages', buildWithLunr],
  ['a server, many passages', buildWithFts5],
  ['a browser', buildRank],
]

test.each(ways)('hits, order and ties are those of lunr: %s', (_, build) => {
  fc.assert(
    fc.property(passages, fc.uniqueArray(fc.constantFrom(...WORDS, 'ukendt'), { minLength: 1 }), (found, terms) => {
      expect(build(found)(terms)).toEqual(byLunr(found, terms))
    }),
    { numRuns: 300 },
  )
})

test.each(ways)('no known term, no hit: %s', (_, build) => {
  expect(build([{ ref: 'cases/a', title: ['ensom'], body: [] }])(['ukendt'])).toEqual([])
})
