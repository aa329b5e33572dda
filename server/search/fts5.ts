// The server keeps many passages in SQLite's full-text index FTS5, in memory: what lunr would keep as objects, it keeps as packed lists.
// FTS5 tells where a term stands; how much it weighs there, the engine counts as ever. So the order is the same.
import type Libsql from 'libsql'
import { addUp, type BuildRank, FIELDS, type Passage, type Postings, weigh } from '../../engine/rank.ts'
import { loadSqlite } from '../storage/driver.ts'

/** What a term is called in the index: the number of the stem. So FTS5 splits nothing and folds nothing that the engine did not. */
const nameOf = (term: number): string => term.toString(36)

/** Indexes passages with FTS5, on the engine's own stems. Hits, order and ties are those of `buildWithLunr`. */
export const buildWithFts5: BuildRank = passages => {
  const { refs, numbers, held, lengths, find } = fill(passages)
  const count = refs.length
  const longs = lengths.map(shareOfMean)
  return addUp(refs, numbers, (term): Postings => {
    const found = find(term)
    const places: number[] = []
    const weights: number[] = []
    for (const f of FIELDS.keys())
      for (let i = 0, often = 1; i < found.length; i++, often++) {
        const at = found[i] ?? 0
        if (at % 2 !== f) often = 0
        else if (at !== found[i + 1]) {
          const p = (at - f) / 2
          places.push(f * count + p)
          weights.push(weigh(count, f, held[term] ?? 0, often, longs[f]?.[p] ?? 0))
          often = 0
        }
      }
    return { places, weights }
  })
}

type Filled = {
  readonly refs: readonly string[]
  /** the terms in the order in which they first stand, which is that of lunr */
  readonly numbers: ReadonlyMap<string, number>
  /** how many titles and bodies hold each */
  readonly held: readonly number[]
  /** of the titles, and of the bodies */
  readonly lengths: readonly (readonly number[])[]
  /**
   * In which places a term stands, ascending, and as often as it stands there:
   * an even number is twice the passage for its title, the odd one for its body.
   */
  readonly find: (term: number) => readonly number[]
}

// Passage after passage, so that they are never all there at once.
function fill(passages: Iterable<Passage>): Filled {
  const refs: string[] = []
  const numbers = new Map<string, number>()
  const held: number[] = []
  const lengths: number[][] = FIELDS.map(() => [])
  const number = (term: string): number => {
    const known = numbers.get(term) ?? numbers.size
    numbers.set(term, known)
    return known
  }
  const database = openIndex()
  const insert = database.prepare('insert into passages (rowid, title, body) values (?, ?, ?)')
  database.exec('begin')
  for (const passage of passages) {
    const written = FIELDS.map((field, f) => {
      const terms = passage[field].map(number)
      for (const term of new Set(terms)) held[term] = (held[term] ?? 0) + 1
      lengths[f]?.push(terms.length)
      return terms.map(nameOf).join(' ')
    })
    insert.run(refs.length, ...written)
    refs.push(passage.ref)
  }
  database.exec('commit')
  // Nothing is written any more: one list for each term is found soonest.
  database.exec("insert into passages (passages) values ('optimize')")
  // One row of JSON is read many times faster than a row for each place.
  const select = database.prepare("select json_group_array(doc * 2 + (col = 'body')) from instances where term = ?").raw()
  const find = (term: number): readonly number[] => {
    const [list] = select.get(nameOf(term)) as [string]
    return JSON.parse(list) as number[]
  }
  return { refs, numbers, held, lengths, find }
}

// Nothing but the places of the terms: no text to give back, no lengths for a rank of its own.
function openIndex(): Libsql.Database {
  const Database = loadSqlite()
  const database = new Database(':memory:')
  database.exec(`create virtual table passages using fts5(${FIELDS.join(', ')}, content = '', columnsize = 0, tokenize = 'ascii')`)
  database.exec('create virtual table instances using fts5vocab(passages, instance)')
  return database
}

function shareOfMean(lengths: readonly number[]): Float64Array {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  return Float64Array.from(lengths, length => length / mean)
}
