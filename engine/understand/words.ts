import type { Knowledge, Lang } from '../../knowledge/schema.ts'
import { splitCompound } from '../text/compounds.ts'
import { fold } from '../text/fold.ts'
import { detectLanguage } from '../text/language.ts'
import { rememberStems, type Stem } from '../text/stem.ts'
import { rememberWords, tokenise } from '../text/tokens.ts'
import { Typos } from '../text/typos.ts'
import type { Meter, Word } from './hits.ts'
import type { Lexicon } from './lexicon.ts'
import { buildSenses, type Senses, sensesOf } from './senses.ts'

/** What is known of words as such, made once from the knowledge. */
export type Vocabulary = {
  readonly common: Readonly<Record<Lang, ReadonlySet<string>>>
  readonly lexicon: ReadonlySet<string>
  readonly known: ReadonlySet<string>
  readonly parts: ReadonlySet<string>
  readonly typos: Typos
  readonly senses: Senses
  readonly stem: Stem
}

/** @param texts every sentence of the knowledge: its words are spelt right and are never "corrected" */
export function buildVocabulary(
  knowledge: Pick<Knowledge, 'common' | 'senses'>,
  lexicon: Lexicon,
  texts: Iterable<string>,
  { learn, recall } = rememberStems(),
): Vocabulary {
  const common = { da: new Set(knowledge.common.da), en: new Set(knowledge.common.en) }
  const known = new Set([...common.da, ...common.en, ...lexicon.words])
  const read = rememberWords(word => known.add(word))
  for (const text of texts) read(text)
  const listed = new Set(lexicon.words)
  for (const { da, en } of knowledge.senses) for (const word of [...da, ...en]) listed.add(fold(word))
  const parts = new Set<string>()
  for (const word of [...listed, ...common.da]) if (word.length >= 3) parts.add(word)
  return { common, lexicon: listed, known, parts, typos: new Typos(listed), senses: buildSenses(knowledge, learn), stem: recall }
}

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
  if (vocabulary.lexicon.has(word) || vocabulary.common.da.has(word) || vocabulary.common.en.has(word)) return [word]
  const parts = splitCompound(word, part => vocabulary.parts.has(part))
  if (parts) return [word, ...parts]
  if (vocabulary.known.has(word)) return [word]
  const corrected = vocabulary.typos.correct(word)
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
