// The lean lunr of the widget finds and ranks as the whole one does.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import lunr from 'lunr'
import { expect, test } from 'vitest'
import { leanLunrCode } from '../../build/lean-lunr.ts'

const code = leanLunrCode(readFileSync(createRequire(import.meta.url).resolve('lunr/lunr.js'), 'utf8')) ?? ''
const { default: lean } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: typeof lunr }

type Doc = { readonly ref: string; readonly title: string; readonly body: string }

function ranked(from: typeof lunr, docs: readonly Doc[], terms: readonly string[]) {
  const index = from(function () {
    this.pipeline.reset()
    this.searchPipeline.reset()
    this.ref('ref')
    this.field('title', { boost: 4 })
    this.field('body')
    for (const doc of docs) this.add(doc)
  })
  return index
    .query(query => {
      for (const term of terms) query.term(term, { usePipeline: false, wildcard: from.Query.wildcard.NONE })
    })
    .map(({ ref, score }) => ({ ref, score }))
}

const words = fc.array(fc.constantFrom('=mor', 'ensom', 'natter', '2014', 'børn', 'vej', 'netværk', 'by-del'), { maxLength: 9 })
const passages = fc.array(fc.record({ title: words, body: words }), { minLength: 1, maxLength: 12 })

test('the lean lunr gives the hits and scores of the whole one', () => {
  fc.assert(
    fc.property(
      passages,
      fc.uniqueArray(fc.constantFrom('=mor', 'ensom', 'natter', '2014', 'børn', 'vej', 'by', 'ukendt'), { minLength: 1 }),
      (found, terms) => {
        const docs = found.map(({ title, body }, i) => ({ ref: `cases/${i}`, title: title.join(' '), body: body.join(' ') }))
        expect(ranked(lean, docs, terms)).toEqual(ranked(lunr, docs, terms))
      },
    ),
    { numRuns: 300 },
  )
})

test('a lunr that is put together in another way is not cut', () => {
  expect(leanLunrCode('const lunr = {}')).toBeUndefined()
})
