// lunr without what the engine never uses: its query language, its English stemmer, fuzzy terms, pipelines, match data.
// How it counts and ranks is lunr's own code, cut out by its text; test/build holds it against the whole lunr.
import type { Plugin } from 'vite'
import { warn } from './warn.ts'

/** Taken as they are: from the first to the second. */
const KEPT = [
  ['lunr.FieldRef = function', 'lunr.Set = function'],
  ['lunr.idf = function', 'lunr.Token = function'],
  ['lunr.Vector = function', 'lunr.Vector.prototype.toArray'],
  ['lunr.Builder = function', 'lunr.Builder.prototype.use'],
] as const

// The engine brings its own words and stems, and asks for whole terms of which any may stand.
const AROUND = `
lunr.Pipeline = class {
  reset() {}
  run(tokens) { return tokens }
}
lunr.tokenizer = text => text.toLowerCase().split(/[\\s-]+/).filter(Boolean)
lunr.TokenSet = { fromArray: terms => new Set(terms) }
lunr.Query = { wildcard: { NONE: 0 } }
lunr.Index = function (parts) { Object.assign(this, parts) }
lunr.Index.prototype.query = function (ask) {
  const { fields, tokenSet, invertedIndex, fieldVectors } = this
  const vectors = {}
  const found = new Set()
  const scores = new Map()
  for (const field of fields) vectors[field] = new lunr.Vector()
  ask({
    term: term => {
      const posting = tokenSet.has(term) && invertedIndex[term]
      if (posting)
        for (const field of fields) {
          vectors[field].upsert(posting._index, 1, (a, b) => a + b)
          for (const ref in posting[field]) found.add(new lunr.FieldRef(ref, field).toString())
        }
    },
  })
  for (const name of found) {
    const { docRef, fieldName } = lunr.FieldRef.fromString(name)
    scores.set(docRef, (scores.get(docRef) || 0) + vectors[fieldName].similarity(fieldVectors[name]))
  }
  return [...scores].map(([ref, score]) => ({ ref, score })).sort((a, b) => b.score - a.score)
}`

// Names of lunr's own that nobody outside of it uses.
const OWN_NAMES =
  'invertedIndex fieldTermFrequencies fieldLengths averageFieldLength documentCount termIndex positionForIndex magnitude _magnitude _stringValue ' +
  'similarity calculateAverageFieldLengths createFieldVectors createTokenSet tokenSet fieldVectors FieldRef TokenSet Vector Builder fromString joiner ' +
  'fieldName docRef elements upsert insert'
const shortened = (code: string): string =>
  OWN_NAMES.split(' ').reduce((rest, name, i) => rest.replace(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, 'g'), `$${i}`), code)

// What documents may say of their words, which ours never do; checks of what the engine never gives.
const UNUSED = [
  /for \(var l = 0; l < this\.metadataWhitelist[\s\S]*?\n {6}}\n/,
  /lunr\.Builder\.prototype\.(?:b|k1) = function[\s\S]*?\n}\n/g,
  /if \(\/\\\/\/\.test\(fieldName\)\) {[\s\S]*?\n {2}}\n/,
]

/** The code of lunr made lean, as a module; undefined when lunr is put together in another way. */
export function leanLunrCode(code: string): string | undefined {
  const parts = KEPT.map(([from, to]) => {
    const start = code.indexOf(from)
    const end = code.indexOf(to, start)
    return start < 0 || end < 0 ? undefined : code.slice(start, end)
  })
  if (parts.includes(undefined)) return undefined
  const head = 'const lunr = config => { const builder = new lunr.Builder(); config.call(builder, builder); return builder.build() }'
  const kept = UNUSED.reduce((rest, unused) => rest.replace(unused, ''), parts.join('\n').replace(/^ *\/?\*.*$/gm, ''))
  return `${shortened([head, kept, AROUND].join('\n'))}\nexport default lunr`
}

/** Makes lunr lean in a build. Where that cannot be, the whole lunr goes along and the build says so. */
export const leanLunr: Plugin = {
  name: 'lean-lunr',
  transform: (code, id) => {
    if (!id.includes('/lunr/lunr.js')) return undefined
    const lean = leanLunrCode(code)
    if (!lean)
      warn('lunr is put together in another way than build/lean-lunr.ts expects: the whole of it goes along, and the engine is heavier.')
    return lean ? { code: lean, map: null } : undefined
  },
}
