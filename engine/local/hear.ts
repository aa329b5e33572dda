import type { Knowledge, LocalEntry } from '../../knowledge/schema.ts'
import type { Span } from '../answer.ts'
import { splitCompound } from '../text/compounds.ts'
import { tokenise } from '../text/tokens.ts'
import { findHits, type Meter, type Word } from '../understand/hits.ts'
import { buildLexicon } from '../understand/lexicon.ts'
import { isNegated } from '../understand/negation.ts'
import { isPart } from '../understand/words.ts'
import type { LocalTools } from './local.ts'

type Concept = 'problems' | 'groups' | 'topics'

/** What the question says in local words. */
export type HeardWords = Readonly<Record<Concept, ReadonlyMap<string, readonly Span[]>>> & {
  /** ids of the local entries that it names */
  readonly named: ReadonlySet<string>
  /** ids of those that it says it is not about */
  readonly denied: ReadonlySet<string>
  /** the words of the question; compounds with a local part are taken apart */
  readonly words: readonly Word[]
}

const SHORTEST_PART = 3
const NOTHING = { da: [], en: [] }

/** Makes the ear for local words and for the names of local entries: all forms, compounds, both languages always. */
export function buildHear(knowledge: Knowledge, { vocabulary, stem }: LocalTools): (words: readonly Word[], meter: Meter) => HeardWords {
  const { layers } = knowledge
  const isTelling = (title: string): boolean => {
    const words = tokenise(title).map(({ word }) => word)
    return words.length > 1 || words.some(word => !vocabulary.isKnown(word))
  }
  const list = (concept: { kind: string; id: string }, da: readonly string[], en: readonly string[]) => ({
    concept,
    da: { says: [...da], suggests: [], hints: [] },
    en: { says: [...en], suggests: [], hints: [] },
  })
  const ownWords = layers.flatMap(layer => layer.words)
  const entries = layers.flatMap(layer => layer.entries)
  const titleOf = ({ title }: LocalEntry, lang: 'da' | 'en'): string[] => (isTelling(title[lang]) ? [title[lang]] : [])
  const lexicon = buildLexicon(
    {
      words: [
        ...ownWords.map(({ concept, da, en }) => list(concept, da, en)),
        ...entries.map(entry =>
          list({ kind: 'local', id: entry.id }, [...entry.names.da, ...titleOf(entry, 'da')], [...entry.names.en, ...titleOf(entry, 'en')]),
        ),
      ],
      harmless: NOTHING,
      alarm: NOTHING,
      associations: NOTHING,
    },
    stem,
  )
  const parts = new Set<string>()
  for (const { da, en } of [...ownWords, ...entries.map(entry => entry.names)])
    for (const phrase of [...da, ...en]) for (const { word } of tokenise(phrase)) if (word.length >= SHORTEST_PART) parts.add(word)

  const takeApart = (word: Word): Word => {
    const split = splitCompound(word.word, part => parts.has(part) || isPart(part, vocabulary))
    if (!split?.some(part => parts.has(part))) return word
    const add = (lang: 'da' | 'en'): string[] => [...new Set([...word.stems[lang], ...split.map(part => vocabulary.stem(part, lang))])]
    return { ...word, stems: { da: add('da'), en: add('en') } }
  }

  return (asked, meter) => {
    const words = asked.map(takeApart)
    const heard = { problems: new Map<string, Span[]>(), groups: new Map<string, Span[]>(), topics: new Map<string, Span[]>() }
    const named = new Set<string>()
    const denied = new Set<string>()
    for (const hit of findHits(words, lexicon, meter)) {
      const isDenied = isNegated(hit, words)
      const span = { start: words[hit.from]?.start ?? 0, end: words[hit.to - 1]?.end ?? 0 }
      for (const { concept } of hit.meanings) {
        const [kind, id] = concept.split('/') as [Concept | 'local', string]
        if (kind === 'local') (isDenied ? denied : named).add(id)
        else if (!isDenied && !heard[kind].get(id)?.some(s => s.start === span.start && s.end === span.end))
          heard[kind].set(id, [...(heard[kind].get(id) ?? []), span])
      }
    }
    return { ...heard, named, denied, words }
  }
}
