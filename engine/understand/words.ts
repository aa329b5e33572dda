import type { Knowledge, Lang } from '../../knowledge/schema.ts'
import { splitCompound } from '../text/compounds.ts'
import { fold } from '../text/fold.ts'
import { detectLanguage } from '../text/language.ts'
import type { Stem } from '../text/stem.ts'
import { rememberWords, tokenise } from '../text/tokens.ts'
import { boxTypos, correctTypo, type Typos } from '../text/typos.ts'
import type { Meter, Word } from './hits.ts'
import { buildSenses, type Senses, sensesOf } from './senses.ts'

/** What the report's knowledge tells of words as such. */
export type WordBook = {
  /** the words of the word lists and of the classes of everyday words */
  readonly listed: ReadonlySet<string>
  /** words that are spelt right and are never "corrected" */
  readonly known: ReadonlySet<string>
  readonly typos: Typos
  readonly senses: Senses
}

/** What is known of words when a question is read. */
export type Vocabulary = Omit<WordBook, 'known'> & {
  readonly common: Readonly<Record<Lang, ReadonlySet<string>>>
  readonly isKnown: (word: string) => boolean
  readonly stem: Stem
}

/** @param words the words of the word lists */
export function buildWordBook(knowledge: Knowledge, words: ReadonlySet<string>, learn: Stem): WordBook {
  // What a municipality may replace is read with what it replaces it by.
  const { signposts: _, notices: __, sources: ___, ...report } = knowledge
  const { common } = report
  const known = wordsOf(report, [...common.da, ...common.en, ...words])
  const listed = new Set(words)
  for (const { da, en } of knowledge.senses) for (const word of [...da, ...en]) listed.add(fold(word))
  return { listed, known, typos: boxTypos(listed), senses: buildSenses(knowledge, learn) }
}

/** @param stem remembers nothing of what is asked */
export function vocabularyOf({ common, signposts, notices, sources }: Knowledge, book: WordBook, stem: Stem): Vocabulary {
  const own = wordsOf([signposts, notices, sources])
  return {
    ...book,
    common: { da: new Set(common.da), en: new Set(common.en) },
    isKnown: word => book.known.has(word) || own.has(word),
    stem,
  }
}

function wordsOf(texts: unknown, words: Iterable<string> = []): Set<string> {
  const found = new Set(words)
  const read = rememberWords(word => found.add(word))
  for (const text of everyText(texts)) read(text)
  return found
}

/** Whether a folded word may be one half of a compound. */
export const isPart = (word: string, { listed, common }: Vocabulary): boolean => listed.has(word) || common.da.has(word)

/** The words of a question with every stem to look them up by, and its language. */
export function readWords(question: string, vocabulary: Vocabulary, meter: Meter): { words: Word[]; lang: Lang } {
  const { stem } = vocabulary
  const tokens = tokenise(question)
  const lang = detectLanguage(question, tokens, vocabulary.common)
  const words = tokens.map(token => {
    meter.steps += token.word.length
    const forms = formsOf(token.word, vocabulary)
    const stems = { da: stemsOf(forms, 'da', stem), en: stemsOf(forms, 'en', stem) }
    return { ...token, stems, senses: sensesOf(token.word, stems, lang, vocabulary.senses, stem) }
  })
  return { words, lang }
}

function formsOf(word: string, vocabulary: Vocabulary): string[] {
  if (isPart(word, vocabulary) || vocabulary.common.en.has(word)) return [word]
  const parts = splitCompound(word, part => isPart(part, vocabulary))
  if (parts) return [word, ...parts]
  if (vocabulary.isKnown(word)) return [word]
  const corrected = correctTypo(word, vocabulary.typos)
  return corrected ? [word, corrected] : [word]
}

function stemsOf(forms: readonly string[], lang: Lang, stem: Stem): string[] {
  const stems: string[] = []
  for (const form of forms) {
    const found = stem(form, lang)
    if (!stems.includes(found)) stems.push(found)
  }
  return stems
}

const NOT_READ = ['words', 'common', 'harmless', 'alarm', 'associations', 'senses', 'scenarios', 'layers']
/** The ids of the sources that layers bring begin so. */
export const LOCAL_SOURCE = 'beside-local-'

/** Every Danish and English text of the knowledge, wherever it stands. Scenarios and layers stay outside: a new one changes no answer of the report. */
export function* everyText(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* everyText(item)
  else if (value && typeof value === 'object' && !('id' in value && String(value.id).startsWith(LOCAL_SOURCE)))
    for (const [key, item] of Object.entries(value)) {
      if ((key === 'da' || key === 'en') && typeof item === 'string') yield item
      else if (!NOT_READ.includes(key)) yield* everyText(item)
    }
}
