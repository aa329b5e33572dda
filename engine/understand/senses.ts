import type { Knowledge, Lang } from '../../knowledge/schema.ts'
import { splitCompound } from '../text/compounds.ts'
import { fold } from '../text/fold.ts'
import { stem } from '../text/stem.ts'

/** Which classes of everyday words a stem belongs to, in each language. */
export type Senses = Readonly<Record<Lang, ReadonlyMap<string, readonly string[]>>>

/** A word with more classes than this says too little. */
const MOST_SENSES = 5
const SHORTEST_COMPOUND = 7
const SHORTEST_PART = 2

/** Builds the look-up from `knowledge/senses`: every word is found in all its forms. */
export function buildSenses(knowledge: Pick<Knowledge, 'senses'>): Senses {
  const maps = { da: new Map<string, string[]>(), en: new Map<string, string[]>() }
  for (const { id, ...words } of knowledge.senses)
    for (const lang of ['da', 'en'] as const)
      for (const word of words[lang]) {
        const key = stem(fold(word), lang)
        const list = maps[lang].get(key)
        if (!list) maps[lang].set(key, [id])
        else if (!list.includes(id)) list.push(id)
      }
  return maps
}

/**
 * The classes that any of a word's stems belongs to, in the language of the question before the other one ("gang", "far"
 * and "have" are words of both); a Danish compound that nobody listed has those of its parts.
 * @example sensesOf('vintersko', { da: ['vintersko'], en: ['vintersko'] }, 'da', senses) // ['footwear-outdoor', 'winter']
 */
export function sensesOf(word: string, stems: Readonly<Record<Lang, readonly string[]>>, lang: Lang, senses: Senses): string[] {
  const found = new Set<string>()
  for (const asked of lang === 'da' ? (['da', 'en'] as const) : (['en', 'da'] as const))
    if (found.size === 0) for (const key of stems[asked]) for (const id of senses[asked].get(key) ?? []) found.add(id)
  if (found.size === 0 && word.length >= SHORTEST_COMPOUND) {
    const classesOf = (part: string): readonly string[] => senses.da.get(stem(part, 'da')) ?? []
    const parts = splitCompound(word, part => part.length > SHORTEST_PART && classesOf(part).length > 0)
    for (const part of [...(parts ?? [])].reverse()) for (const id of classesOf(part)) found.add(id)
  }
  return [...found].slice(0, MOST_SENSES)
}
