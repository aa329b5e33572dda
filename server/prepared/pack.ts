import { createHash } from 'node:crypto'
import { serialize } from 'node:v8'
import { type Prepared, prepare } from '../../engine/prepare.ts'
import type { LexiconNode, Meaning } from '../../engine/understand/lexicon.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import { MOST_FOR_LUNR } from '../search/build-index.ts'
import { weighWithLunr } from '../search/lunr.ts'
import { rankBy, type Weights } from '../search/weights.ts'
import { type Lists, NONE, type Packed, type PackedLexicon, type Pairs } from './packed.ts'

/**
 * What the engine prepares, as bytes that `unpack` reads. The same knowledge gives the same bytes.
 * @returns undefined for more passages than lunr indexes: what SQLite indexes is not kept
 */
export function pack(knowledge: Knowledge): Uint8Array | undefined {
  let weights: Weights | undefined
  const prepared = prepare(knowledge, given => {
    const passages = [...given]
    if (passages.length > MOST_FOR_LUNR) return () => []
    weights = weighWithLunr(passages)
    return rankBy(weights)
  })
  if (!weights) return undefined
  const bytes = serialize(inNumbers(prepared, weights, knowledge.hash))
  return Buffer.concat([createHash('sha256').update(bytes).digest(), bytes])
}

function inNumbers({ stems, lexicon, book, passages }: Prepared, { refs, terms, starts, places, weights }: Weights, hash: string): Packed {
  const words = numbering<string>(word => word)
  const meanings = numbering<readonly Meaning[]>(JSON.stringify)
  const senseLists = numbering<readonly string[]>(JSON.stringify)
  const numbers = (list: Iterable<string>): Uint32Array => Uint32Array.from(list, words.of)
  const pairs = <T>(map: ReadonlyMap<string, T>, of: (value: T) => number): Pairs => ({
    keys: numbers(map.keys()),
    values: Uint32Array.from(map.values(), of),
  })
  const steps = (root: LexiconNode): PackedLexicon => packSteps(root, words.of, meanings.of)
  const senses = (lang: 'da' | 'en'): Pairs => pairs(book.senses[lang], list => senseLists.of(list.map(({ id }) => id)))
  const packed = {
    hash,
    lexicon: { da: steps(lexicon.da), en: steps(lexicon.en) },
    stems: { da: pairs(stems.da, words.of), en: pairs(stems.en, words.of) },
    listed: numbers(book.listed),
    known: numbers(book.known),
    typos: { words: numbers(book.typos.words), starts: Uint32Array.from(book.typos.starts), entries: Uint32Array.from(book.typos.entries) },
    senses: { da: senses('da'), en: senses('en') },
    passages: {
      count: passages.count,
      held: pairs(passages.held, held => held),
      terms: numbers(terms),
      starts,
      places,
      weights,
    },
  }
  const lists: Lists = {
    meanings: meanings.all.map(list => list.map(({ concept, weight }) => [concept, weight])),
    senses: senseLists.all,
    refs,
  }
  // As bytes: of one list there are several writings, depending on how it came about.
  return { ...packed, words: asBytes(words.all), lists: asBytes(lists) }
}

const asBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

function packSteps(root: LexiconNode, word: (word: string) => number, meaning: (list: readonly Meaning[]) => number): PackedLexicon {
  const from: number[] = []
  const by: number[] = []
  const meanings: number[] = []
  const negated: number[] = []
  const put = (node: LexiconNode, before: number, step: number): void => {
    const at = from.push(before) - 1
    by.push(step)
    meanings.push(node.meanings ? meaning(node.meanings) : NONE)
    negated.push(node.negated ? 1 : 0)
    if (node.gap) put(node.gap, at, NONE)
    for (const [key, next] of node.next ?? []) put(next, at, word(key))
  }
  put(root, 0, NONE)
  return {
    from: Uint32Array.from(from),
    by: Uint32Array.from(by),
    meanings: Uint32Array.from(meanings),
    negated: Uint8Array.from(negated),
  }
}

/** Gives things numbers in the order in which they come; what is alike by its name has one. */
function numbering<T>(nameOf: (thing: T) => string): { readonly all: readonly T[]; readonly of: (thing: T) => number } {
  const all: T[] = []
  const numbers = new Map<string, number>()
  return {
    all,
    of(thing) {
      const name = nameOf(thing)
      let number = numbers.get(name)
      if (number === undefined) numbers.set(name, (number = all.push(thing) - 1))
      return number
    },
  }
}
