import { createHash } from 'node:crypto'
import { deserialize } from 'node:v8'
import type { Prepared } from '../../engine/prepare.ts'
import type { LexiconNode } from '../../engine/understand/lexicon.ts'
import { senseOf } from '../../engine/understand/senses.ts'
import { rankBy } from '../search/weights.ts'
import { type Lists, NONE, type Packed, type PackedLexicon, type Pairs, SEAL } from './packed.ts'

/**
 * What `pack` has written. What it was prepared from is not looked at again.
 * @param hash of the knowledge that it must be prepared from
 * @returns undefined when it is of other knowledge, or not whole
 */
export function unpack(file: Uint8Array, hash: string): Prepared | undefined {
  const bytes = file.subarray(SEAL)
  if (!createHash('sha256').update(bytes).digest().equals(file.subarray(0, SEAL))) return undefined
  const packed = deserialize(bytes) as Packed
  return packed.hash === hash ? fromNumbers(packed) : undefined
}

function fromNumbers({ lexicon, stems, listed, known, typos, senses, passages, ...packed }: Packed): Prepared {
  const words = fromBytes(packed.words) as readonly string[]
  const lists = fromBytes(packed.lists) as Lists
  const word = (number: number): string => words[number] ?? ''
  const wordsOf = (numbers: Uint32Array): string[] => Array.from(numbers, word)
  const mapOf = <T>({ keys, values }: Pairs, make: (value: number) => T): Map<string, T> => {
    const map = new Map<string, T>()
    for (let i = 0; i < keys.length; i++) map.set(word(keys[i] ?? 0), make(values[i] ?? 0))
    return map
  }
  const steps = (one: PackedLexicon): LexiconNode => unpackSteps(one, words, lists.meanings)
  const classes = new Map(lists.senses.flat().map(id => [id, senseOf(id)]))
  const classLists = lists.senses.map(ids => ids.flatMap(id => classes.get(id) ?? []))
  const sensesOf = (one: Pairs) => mapOf(one, list => classLists[list] ?? [])
  const { count, held, terms, starts, places, weights } = passages
  return {
    stems: { da: mapOf(stems.da, word), en: mapOf(stems.en, word) },
    lexicon: { da: steps(lexicon.da), en: steps(lexicon.en) },
    book: {
      listed: new Set(wordsOf(listed)),
      known: new Set(wordsOf(known)),
      // Copies: what is read from a file may be a window on the whole file, which would stay with it.
      typos: { words: wordsOf(typos.words), starts: typos.starts.slice(), entries: typos.entries.slice() },
      senses: { da: sensesOf(senses.da), en: sensesOf(senses.en) },
    },
    passages: {
      count,
      held: mapOf(held, value => value),
      rank: rankBy({ refs: lists.refs, terms: wordsOf(terms), starts: starts.slice(), places: places.slice(), weights: weights.slice() }),
    },
  }
}

const fromBytes = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))

function unpackSteps({ from, by, meanings, negated }: PackedLexicon, words: readonly string[], lists: Lists['meanings']): LexiconNode {
  const root: LexiconNode = {}
  const nodes: LexiconNode[] = []
  for (let at = 0; at < from.length; at++) {
    const node: LexiconNode = at === 0 ? root : {}
    nodes.push(node)
    const list = lists[meanings[at] ?? NONE]
    if (list) {
      // Of its own: what a phrase means is told from what another one means by which of them it is.
      node.meanings = list.map(([concept, weight]) => ({ concept, weight }))
      node.negated = negated[at] === 1
    }
    if (at === 0) continue
    const before = nodes[from[at] ?? 0] ?? root
    if (by[at] === NONE) before.gap = node
    else (before.next ??= new Map()).set(words[by[at] ?? 0] ?? '', node)
  }
  return root
}
