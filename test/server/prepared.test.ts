// What the build keeps of the engine's preparation is what the engine would prepare for itself.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { type Prepared, prepare } from '../../engine/prepare.ts'
import { layOver } from '../../knowledge/layers/index.ts'
import { withLocalSignposts } from '../../knowledge/local-signposts.ts'
import { loadKnowledge, loadPrepared, loadWeights, openEngine } from '../../server/knowledge.ts'
import { pack } from '../../server/prepared/pack.ts'
import { unpack } from '../../server/prepared/unpack.ts'
import { buildIndex } from '../../server/search/build-index.ts'
import { labelled } from '../bench/questions.ts'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const report = loadKnowledge()
const bytes = pack(report) ?? new Uint8Array()
const read = unpack(bytes, report.hash)
const fjordby = layOver(report, [at('examples/fjordby')], '2026-11-28').knowledge
const ownNumbers = withLocalSignposts(report, at('docs/signposts.example.yaml'))

/** How passages are ranked is a function: the answers below speak for it. */
function data({ passages: { rank: _, ...passages }, book, lexicon: { da, en }, ...prepared }: Prepared) {
  const { words, starts, entries } = book.typos
  return { ...prepared, lexicon: { da, en }, passages, book: { ...book, typos: [[...words], Array.from(starts), Array.from(entries)] } }
}

test('what is read again is what was prepared', () => {
  expect(read).toBeDefined()
  if (!read) return
  const fresh = prepare(report, buildIndex)
  const [kept, made] = [data(read), data(fresh)]
  for (const part of ['stems', 'lexicon', 'book', 'passages'] as const) expect(isDeepStrictEqual(kept[part], made[part]), part).toBe(true)
})

test('what is laid over the report changes nothing of it', () => {
  for (const laid of [fjordby, ownNumbers]) {
    const [base, over] = [data(prepare(report, buildIndex)), data(prepare(laid, buildIndex))]
    for (const part of ['stems', 'lexicon', 'book', 'passages'] as const) expect(isDeepStrictEqual(base[part], over[part]), part).toBe(true)
    expect(laid.base).toBe(report.hash)
    expect(laid.hash).not.toBe(report.hash)
    expect(loadPrepared(laid)).toBeDefined()
  }
})

test.each([
  ['every labelled question: the report', report, 1],
  ['every fifth: a layer over it', fjordby, 5],
  ['every fifth: own numbers over it', ownNumbers, 5],
])('the answer is the same, %s', { timeout: 300_000 }, (_, knowledge, step) => {
  const fresh = openEngine(knowledge, loadWeights())
  const kept = openEngine(knowledge, loadWeights(), unpack(bytes, report.hash))
  expect(labelled.length).toBeGreaterThan(1_500)
  for (const [i, { q }] of labelled.entries()) {
    if (i % step !== 0) continue
    const [one, other] = [fresh, kept].map(({ ask }) => JSON.stringify(ask({ question: q, today: '2026-11-28' })))
    expect(other, q).toBe(one)
  }
})

test('the bytes are always the same', () => {
  expect(Buffer.from(pack(report) ?? []).equals(bytes)).toBe(true)
})

test('of other knowledge, broken off or changed, it is not read', () => {
  expect(unpack(bytes, fjordby.hash)).toBeUndefined()
  expect(unpack(new Uint8Array(), report.hash)).toBeUndefined()
  expect(unpack(bytes.subarray(0, 20), report.hash)).toBeUndefined()
  expect(unpack(bytes.subarray(0, bytes.length - 1), report.hash)).toBeUndefined()
  const changed = Uint8Array.from(bytes)
  changed[1_000] = (changed[1_000] ?? 0) ^ 1
  expect(unpack(changed, report.hash)).toBeUndefined()
})

test('what lies in dist was prepared by this program; else: npm run build', () => {
  expect(readFileSync(at('dist/prepared.bin')).equals(bytes)).toBe(true)
})
