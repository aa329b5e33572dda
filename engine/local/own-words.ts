import type { BuildRank, Passage } from '../rank.ts'
import type { Word } from '../understand/hits.ts'
import { COMMON, FEWEST_WORDS, MOST_TERMS, WORDS_SHARE } from './weights.ts'

/** What the entries' own words say of a question. */
export type OwnWords = {
  /** the place of an entry in the text search: the lower, the nearer */
  readonly rank: ReadonlyMap<string, number>
  /** entries that hold nearly all of the question's telling words */
  readonly fitting: ReadonlySet<string>
}

const NONE: OwnWords = { rank: new Map(), fitting: new Set() }
const SHORTEST = 3

/**
 * The index over the texts of the layers, apart from the report's.
 * @param everyday words that tell nothing
 */
export function indexOwnWords(
  passages: readonly Passage[],
  everyday: ReadonlySet<string>,
  index: BuildRank,
): (words: readonly Word[]) => OwnWords {
  if (passages.length === 0) return () => NONE
  const rankOf = index(passages)
  const places = new Map<string, number[]>()
  const titles = passages.map(({ title }) => new Set(title))
  passages.forEach(({ title, body }, p) => {
    for (const stem of new Set([...title, ...body])) {
      const list = places.get(stem)
      if (list) list.push(p)
      else places.set(stem, [p])
    }
  })
  const most = Math.max(COMMON.fewest, passages.length * COMMON.share)
  const held = (stem: string): number => places.get(stem)?.length ?? 0

  return words => {
    const telling = new Map<string, Set<string>>()
    for (const { word, stems } of words)
      if (word.length >= SHORTEST && !everyday.has(word)) telling.set(word, new Set([...stems.da, ...stems.en]))
    for (const [word, stems] of telling) if ([...stems].some(stem => held(stem) > most)) telling.delete(word)
    const terms = [...new Set([...telling.values()].flatMap(stems => [...stems]))].filter(stem => held(stem) > 0)
    if (terms.length === 0) return NONE
    const rarest = terms.sort((a, b) => held(a) - held(b) || (a < b ? -1 : 1)).slice(0, MOST_TERMS)
    return { rank: new Map(rankOf(rarest).map((id, place) => [id, place])), fitting: findFitting(telling) }
  }

  function findFitting(telling: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
    const counts = new Map<number, { words: number; isInTitle: boolean }>()
    for (const stems of telling.values()) {
      const here = new Map<number, boolean>()
      for (const stem of stems) for (const p of places.get(stem) ?? []) here.set(p, here.get(p) || titles[p]?.has(stem) === true)
      for (const [p, isInTitle] of here) {
        const count = counts.get(p)
        if (count) {
          count.words++
          count.isInTitle ||= isInTitle
        } else counts.set(p, { words: 1, isInTitle })
      }
    }
    const fits = ({ words, isInTitle }: { words: number; isInTitle: boolean }): boolean =>
      words * WORDS_SHARE.in >= telling.size * WORDS_SHARE.of && (words >= FEWEST_WORDS || isInTitle)
    return new Set([...counts].flatMap(([p, count]) => (fits(count) ? [passages[p]?.ref ?? ''] : [])))
  }
}
