import type { Span } from '../answer.ts'
import { fold } from './fold.ts'

/** A word of the question: its place in the question as received, its folded form, and the clause it stands in. */
export type Token = Span & { readonly word: string; readonly clause: number }

const WORD = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200f\u2060\ufeff]+(?:['’´`][\p{L}\p{M}]+)*|[.,;:!?\n()]/gu
const MARKS = '.,;:!?\n()'
const TURN = new Set(['men', 'but'])

/**
 * The words of a text, in order. Hyphens part words; marks of punctuation, "men" and "but" begin a new clause.
 * Never throws; the length of the result is at most the length of the text.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let clause = 0
  for (const match of text.matchAll(WORD)) {
    const raw = match[0]
    if (MARKS.includes(raw)) {
      clause++
      continue
    }
    const word = fold(raw)
    if (word === '') continue
    if (TURN.has(word)) clause++
    tokens.push({ start: match.index, end: match.index + raw.length, word, clause })
  }
  return tokens
}

/**
 * Reads the words of many texts, as {@link tokenise} does, and makes something of each word once.
 * Only for the knowledge's own texts: it remembers.
 * @param make what to make of a folded word
 */
export function rememberWords<T>(make: (word: string) => T): (text: string) => T[] {
  const known = new Map<string, T | undefined>()
  return text => {
    const made: T[] = []
    for (const raw of text.match(WORD) ?? []) {
      let found = known.get(raw)
      if (found === undefined && !known.has(raw)) {
        const word = MARKS.includes(raw) ? '' : fold(raw)
        known.set(raw, (found = word === '' ? undefined : make(word)))
      }
      if (found !== undefined) made.push(found)
    }
    return made
  }
}
