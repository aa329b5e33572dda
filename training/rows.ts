import { prepare } from '../engine/prepare.ts'
import { buildRank } from '../engine/rank.ts'
import { rememberStems } from '../engine/text/stem.ts'
import { findHits } from '../engine/understand/hits.ts'
import { BUCKETS, extractFeatures } from '../engine/understand/model/features.ts'
import { hearVoices, LEVELS, reaches } from '../engine/understand/model/lexicon-features.ts'
import { readWords, vocabularyOf } from '../engine/understand/words.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import type { Row } from './svm.ts'

/** What a reached level of a word list is worth as a feature, beside text features of 1/sqrt(n). */
export const VOICE_VALUE = 0.12
/** A bucket that fewer examples hold teaches nothing. */
const FEWEST_EXAMPLES = 2

export type Table = { readonly rows: readonly Row[]; readonly voices: readonly string[]; readonly size: number }

/** Every utterance as a row: text features first, then the levels of each word list's concept. */
export function tabulate(texts: readonly string[], knowledge: Knowledge): Table {
  const { lexicon, book, stems } = prepare(knowledge, buildRank)
  const vocabulary = vocabularyOf(knowledge, book, rememberStems(stems).recall)
  const read = texts.map(text => {
    const { words } = readWords(text, vocabulary, { steps: 0 })
    return { features: extractFeatures(words), voices: hearVoices(findHits(words, lexicon, { steps: 0 }), words) }
  })
  const voices = [...new Set(read.flatMap(r => [...r.voices.keys()]))].sort()
  const place = new Map(voices.map((name, i) => [name, i]))
  const held = new Uint32Array(BUCKETS)
  for (const { features } of read) for (const b of features.buckets) held[b] = (held[b] ?? 0) + 1
  const rows = read.map(({ features, voices: heard }): Row => {
    const kept = features.buckets.filter(b => (held[b] ?? 0) >= FEWEST_EXAMPLES)
    const value = 1 / Math.sqrt(Math.max(1, features.buckets.length))
    const cells: [number, number][] = kept.map(b => [b, value])
    for (const [name, voice] of heard)
      for (let level = 0; level < LEVELS; level++)
        if (reaches(voice, level)) cells.push([BUCKETS + (place.get(name) ?? 0) * LEVELS + level, VOICE_VALUE])
    cells.sort((a, b) => a[0] - b[0])
    return { at: Int32Array.from(cells, c => c[0]), value: Float64Array.from(cells, c => c[1]) }
  })
  return { rows, voices, size: BUCKETS + voices.length * LEVELS }
}
