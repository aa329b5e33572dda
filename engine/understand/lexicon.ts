import type { Knowledge, Lang, Words as ReportWords } from '../../knowledge/schema.ts'
import type { Stem } from '../text/stem.ts'
import { tokenise } from '../text/tokens.ts'

/** What a phrase of the word lists stands for, and how strongly: says 3, suggests 2, hints 1; 0 hides a harmless phrase. */
export type Meaning = { readonly concept: string; readonly weight: number }

/** A step of a phrase: a stem, or a gap of up to three words. */
export type LexiconNode = {
  /** most phrases end here: a step without next ones has no map */
  next?: Map<string, LexiconNode>
  gap?: LexiconNode
  meanings?: Meaning[]
  /** the phrase holds its own negation, so that a "not" before it is part of it */
  negated?: boolean
}

/** The tries of both languages. */
export type Lexicon = Readonly<Record<Lang, LexiconNode>>

/** A lexicon, and every folded single word of its lists: what a mistyped word may be corrected to. */
type WithWords = Lexicon & { readonly words: ReadonlySet<string> }

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

/** A list of phrases; layers have words for things of their own. */
type Words = Pick<ReportWords, Lang> & { readonly concept: { readonly kind: string; readonly id: string } }

type Root = { readonly node: LexiconNode; readonly lang: Lang; readonly stem: Stem }

/** Builds the tries of both languages from the word lists. A phrase is matched stem by stem. */
export function buildLexicon(
  knowledge: Pick<Knowledge, 'harmless' | 'alarm' | 'associations'> & { readonly words: readonly Words[] },
  stem: Stem,
): WithWords {
  const words = new Set<string>()
  const root = (lang: Lang): LexiconNode => {
    const from: Root = { node: {}, lang, stem }
    for (const list of knowledge.words) addList(from, words, list)
    for (const phrase of knowledge.harmless[lang]) addPhrase(from, words, phrase, ['harmless', 0])
    // What these phrases say is a rule, not a feature of what is learned, so their words are left out of the vocabulary.
    for (const phrase of knowledge.alarm[lang]) addPhrase(from, new Set(), phrase, [ALARM, WEIGHT.says])
    addAssociations(from, words, knowledge.associations[lang])
    return from.node
  }
  return { da: root('da'), en: root('en'), words }
}

function addList(root: Root, words: Set<string>, list: Words): void {
  const concept = conceptKey(list.concept.kind, list.concept.id)
  for (const strength of ['says', 'suggests', 'hints'] as const)
    for (const phrase of list[root.lang][strength]) addPhrase(root, words, phrase, [concept, WEIGHT[strength]])
}

// A line of knowledge/associations: what the phrase calls to mind. Only the learned weights hear it, as `hint/...`.
function addAssociations(root: Root, words: Set<string>, lines: readonly string[]): void {
  // one name a concept, however many lines speak of it
  const names = new Map<string, string>()
  for (const line of lines) {
    const [phrase = '', meanings = ''] = line.split('\t')
    const said = meanings.split(' ').map((meaning): Said => {
      const [id = '', weight] = meaning.split(':')
      const name = names.get(id) ?? conceptKey('hint', id)
      names.set(id, name)
      return [name, Number(weight)]
    })
    addPhrase(root, words, phrase, ...said)
  }
}

type Said = readonly [concept: string, weight: number]

function addPhrase({ node: root, lang, stem }: Root, words: Set<string>, phrase: string, ...said: readonly Said[]): void {
  let node = root
  let negated = false
  phrase.split(/\s*(?:\.\.\.|…)\s*/).forEach((part, i) => {
    if (i > 0) node = node.gap ??= {}
    for (const { word } of tokenise(part)) {
      words.add(word)
      if (NEGATIONS.has(word)) negated = true
      const key = stem(word, lang)
      node.next ??= new Map()
      let next = node.next.get(key)
      if (!next) node.next.set(key, (next = {}))
      node = next
    }
  })
  if (node === root) return
  node.negated = negated
  for (const [concept, weight] of said)
    if (!node.meanings?.some(m => m.concept === concept)) (node.meanings ??= []).push({ concept, weight })
}
