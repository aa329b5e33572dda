import type { Knowledge, Lang } from '../../knowledge/schema.ts'
import { splitCompound } from '../text/compounds.ts'
import { fold } from '../text/fold.ts'
import type { Stem } from '../text/stem.ts'
import { hash } from './model/features.ts'

/** A class of everyday words, and its name as a number. */
export type Sense = { readonly id: string; readonly hash: number }

/** Which classes of everyday words a stem belongs to, in each language. */
export type Senses = Readonly<Record<Lang, ReadonlyMap<string, readonly Sense[]>>>

/** A word with more classes than this says too little. */
const MOST_SENSES = 5
const SHORTEST_COMPOUND = 7
const SHORTEST_PART = 2

export const senseOf = (id: string): Sense => ({ id, hash: hash(`m${id}`) })

/** Builds the look-up from `knowledge/senses`: every word is found in all its forms. */
export function buildSenses(knowledge: Pick<Knowledge, 'senses'>, stem: Stem): Senses {
  const maps = { da: new Map<string, Sense[]>(), en: new Map<string, Sense[]>() }
  for (const { id, ...words } of knowledge.senses) {
    const sense = senseOf(id)
    for (const lang of ['da', 'en'] as const)
      for (const word of words[lang]) {
        const key = stem(fold(word), lang)
        const list = maps[lang].get(key)
        if (!list) maps[lang].set(key, [sense])
        else if (!list.includes(sense)) list.push(sense)
      }
  }
  return maps
}

/**
 * The classes that any of a word's stems belongs to, in the language of the question before the other one ("gang", "far"
 * and "have" are words of both); a Danish compound that nobody listed has those of its parts.
 * @example sensesOf('vintersko', { da: ['vintersko'], en: ['vintersko'] }, 'da', senses) // footwear-outdoor, winter
 */
export function sensesOf(word: string, stems: Readonly<Record<Lang, readonly string[]>>, lang: Lang, senses: Senses, stem: Stem): Sense[] {
  const found: Sense[] = []
  const add = (sense: Sense): unknown => found.includes(sense) || found.push(sense)
  for (const asked of lang === 'da' ? (['da', 'en'] as const) : (['en', 'da'] as const))
    if (found.length === 0) for (const key of stems[asked]) senses[asked].get(key)?.forEach(add)
  if (found.length === 0 && word.length >= SHORTEST_COMPOUND) {
    const classesOf = (part: string): readonly Sense[] => senses.da.get(stem(part, 'da')) ?? []
    const parts = splitCompound(word, part => part.length > SHORTEST_PART && classesOf(part).length > 0)
    for (const part of [...(parts ?? [])].reverse()) classesOf(part).forEach(add)
  }
  return found.slice(0, MOST_SENSES)
}
