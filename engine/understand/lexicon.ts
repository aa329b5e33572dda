import type { Alarm, Harmless, Knowledge, Lang, Words } from '../../knowledge/schema.ts'
import { fold } from '../text/fold.ts'
import { stem } from '../text/stem.ts'
import { tokenise } from '../text/tokens.ts'

/** What a phrase of the word lists stands for, and how strongly: says 3, suggests 2, hints 1; 0 hides a harmless phrase. */
export type Meaning = { readonly concept: string; readonly weight: number }

/** A step of a phrase: a stem, or a gap of up to three words. */
export type LexiconNode = {
  readonly next: Map<string, LexiconNode>
  gap?: LexiconNode
  meanings?: Meaning[]
  /** the phrase holds its own negation, so that a "not" before it is part of it */
  negated?: boolean
}

export type Lexicon = Readonly<Record<Lang, LexiconNode>> & {
  /** every folded single word of the lists: what a mistyped word may be corrected to */
  readonly words: ReadonlySet<string>
}

export const WEIGHT = { says: 3, suggests: 2, hints: 1 } as const

/** Words that turn what follows into its opposite. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  'ikke ej hverken aldrig ingen intet uden not never no neither nor dont doesnt isnt arent wasnt werent cant cannot wont without nobody'.split(
    ' ',
  ),
)

/** The concept of phrases that mean danger now whatever else is said (`knowledge/words/alarm.yaml`). */
export const ALARM = 'alarm'

/** The name of a concept in the lexicon, e.g. `problems/social-isolation`. */
export const conceptKey = (kind: string, id: string): string => `${kind}/${id}`

/** Builds the tries of both languages from the word lists. A phrase is matched stem by stem. */
export function buildLexicon(knowledge: Pick<Knowledge, 'words' | 'harmless' | 'alarm' | 'associations'>): Lexicon {
  const roots: Record<Lang, LexiconNode> = { da: { next: new Map() }, en: { next: new Map() } }
  const words = new Set<string>()
  for (const list of knowledge.words) addList(roots, words, list)
  addHarmless(roots, words, knowledge.harmless)
  addAlarm(roots, knowledge.alarm)
  for (const lang of ['da', 'en'] as const) for (const line of knowledge.associations[lang]) addAssociations(roots[lang], words, line, lang)
  return { ...roots, words }
}

function addList(roots: Record<Lang, LexiconNode>, words: Set<string>, list: Words): void {
  const concept = conceptKey(list.concept.kind, list.concept.id)
  for (const lang of ['da', 'en'] as const)
    for (const strength of ['says', 'suggests', 'hints'] as const)
      for (const phrase of list[lang][strength]) addPhrase(roots[lang], words, phrase, lang, { concept, weight: WEIGHT[strength] })
}

function addHarmless(roots: Record<Lang, LexiconNode>, words: Set<string>, harmless: Harmless): void {
  for (const lang of ['da', 'en'] as const)
    for (const phrase of harmless[lang]) addPhrase(roots[lang], words, phrase, lang, { concept: 'harmless', weight: 0 })
}

// What these phrases say is a rule, not a feature of what is learned, so their words are left out of the vocabulary.
function addAlarm(roots: Record<Lang, LexiconNode>, alarm: Alarm): void {
  for (const lang of ['da', 'en'] as const)
    for (const phrase of alarm[lang]) addPhrase(roots[lang], new Set(), phrase, lang, { concept: ALARM, weight: WEIGHT.says })
}

// A line of knowledge/associations: what the phrase calls to mind. Only the learned weights hear it, as `hint/...`.
function addAssociations(root: LexiconNode, words: Set<string>, line: string, lang: Lang): void {
  const [phrase = '', meanings = ''] = line.split('\t')
  for (const meaning of meanings.split(' ')) {
    const [id = '', weight] = meaning.split(':')
    addPhrase(root, words, phrase, lang, { concept: conceptKey('hint', id), weight: Number(weight) })
  }
}

function addPhrase(root: LexiconNode, words: Set<string>, phrase: string, lang: Lang, meaning: Meaning): void {
  let node = root
  let negated = false
  const parts = phrase.split(/\s*(?:\.\.\.|…)\s*/)
  parts.forEach((part, i) => {
    if (i > 0) node = node.gap ??= { next: new Map() }
    for (const { word } of tokenise(part)) {
      words.add(word)
      if (NEGATIONS.has(word)) negated = true
      const key = stem(fold(word), lang)
      let next = node.next.get(key)
      if (!next) node.next.set(key, (next = { next: new Map() }))
      node = next
    }
  })
  if (node === root) return
  node.negated = negated
  const there = node.meanings?.find(m => m.concept === meaning.concept)
  if (!there) (node.meanings ??= []).push(meaning)
}
