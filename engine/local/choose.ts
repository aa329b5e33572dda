import type { Knowledge, Layer, LocalEntry } from '../../knowledge/schema.ts'
import type { Passage } from '../rank.ts'
import type { Situation } from '../recommend/fit.ts'
import { readStems } from '../search.ts'
import type { Meter } from '../understand/hits.ts'
import { everyText } from '../understand/words.ts'
import type { HeardWords } from './hear.ts'
import type { LocalTools, Unsourced } from './local.ts'
import { indexOwnWords } from './own-words.ts'
import { APPROACH, GROUP, MOST_SHOWN, NAMED, OFFER_TO_BRIDGE, OWN_WORDS, PROBLEM } from './weights.ts'

/** An entry and whose it is. */
export type Owned = { readonly entry: LocalEntry; readonly layer: Layer }

export type Choice = {
  readonly chosen: readonly Owned[]
  readonly more: number
  /** the report says nothing of it */
  readonly isAlone: boolean
  /** the answer is about building bridges: its offers are the doors to knock on */
  readonly bridges: boolean
}

/** Entries go by their numbers: where they stand among all. */
type Places = ReadonlyMap<string, readonly number[]>

const BRIDGING = 'bridging'

/**
 * Indexes the entries by problem, by group and approach, by name and by their words, so that a question only meets those that
 * share something with it. What says which problems it is for, fits by them; what names none, by its groups and approaches.
 */
export function buildChoose(
  knowledge: Knowledge,
  { catalogue, stem, index }: LocalTools,
): (heard: HeardWords, answer: Unsourced, situation: Situation, meter: Meter) => Choice {
  const all = knowledge.layers.flatMap(layer => layer.entries.map((entry): Owned => ({ entry, layer })))
  const numbers = new Map(all.map(({ entry }, n) => [entry.id, n]))
  const widen = (groups: readonly string[]): string[] => [...groups, ...groups.flatMap(id => catalogue.group.get(id)?.parents ?? [])]
  const byProblem = placesOf(all, entry => entry.problems)
  const byGroup = placesOf(all, entry => entry.groups)
  const byWiderGroup = placesOf(all, entry => widen(entry.groups).slice(entry.groups.length))
  const byApproach = placesOf(all, entry => entry.approaches)
  const isGeneral = all.map(({ entry }) => entry.problems.length === 0)
  const isForAll = all.map(({ entry }) => entry.groups.length === 0)
  const offers = all.flatMap(({ entry }, n) => (entry.localKind === 'offers' ? [n] : []))
  const stems = readStems(stem)
  const ownWords = indexOwnWords(
    all.map(({ entry }) => passageOf(entry, stems)),
    new Set([...knowledge.common.da, ...knowledge.common.en]),
    index,
  )

  return (heard, answer, situation, meter) => {
    const problems = new Set([...situation.problems, ...heard.problems.keys()])
    const groups = new Set([...situation.groups, ...widen([...heard.groups.keys()])])
    const [first, ...others] = answer.recommendations.map(way => way.approach)
    const { rank, fitting } = ownWords(heard.words)
    const named = [...heard.named].flatMap(id => numbers.get(id) ?? [])
    const bridges = answer.outcome === 'refer' || first === BRIDGING || others[0] === BRIDGING

    // A group that was spoken of, a wider one that it belongs to, or a narrower one within it; any other group leaves the families out.
    const spoken = [...answer.understood.groups.map(({ id }) => id), ...heard.groups.keys()]
    const within = new Uint8Array(all.length)
    for (const id of groups) for (const n of byGroup.get(id) ?? []) within[n] = 1
    for (const id of spoken) for (const n of byWiderGroup.get(id) ?? []) within[n] = 1
    const isFor = (n: number): boolean => isForAll[n] === true || groups.size === 0 || within[n] === 1
    const spokenOf = [...fitting].flatMap(id => (heard.denied.has(id) ? [] : (numbers.get(id) ?? []))).filter(isFor)

    const points = new Int32Array(all.length)
    const met = new Set([...named, ...spokenOf])
    const add = (list: readonly number[] = [], more: number, meets: (n: number) => boolean = () => false): void => {
      meter.steps += list.length
      for (const n of list) {
        points[n] = (points[n] ?? 0) + more
        if (meets(n)) met.add(n)
      }
    }
    const isGeneralFor = (n: number): boolean => isGeneral[n] === true && isFor(n)
    for (const id of problems) add(byProblem.get(id), PROBLEM, isFor)
    for (const id of groups) add(byGroup.get(id), GROUP, isGeneralFor)
    add(byApproach.get(first ?? ''), APPROACH.first, isGeneralFor)
    for (const id of others) add(byApproach.get(id), APPROACH.other, isGeneralFor)
    add(named, NAMED)
    add(spokenOf, OWN_WORDS)
    if (bridges) add(offers, OFFER_TO_BRIDGE)

    const best = bestOf(met, points, n => rank.get(all[n]?.entry.id ?? '') ?? Number.MAX_SAFE_INTEGER)
    const isOpen = answer.outcome === 'outside' || answer.outcome === 'clarify'
    return {
      chosen: best.flatMap(n => all[n] ?? []),
      more: met.size - best.length,
      isAlone: isOpen && named.length + spokenOf.length > 0,
      bridges,
    }
  }
}

// Most points, then nearest in words, then the order of the layers, where entries stand by id. The rest is only counted.
function bestOf(met: ReadonlySet<number>, points: Int32Array, placeOf: (n: number) => number): number[] {
  const best: number[] = []
  const isBefore = (a: number, b: number): boolean => {
    const more = (points[a] ?? 0) - (points[b] ?? 0) || placeOf(b) - placeOf(a)
    return more === 0 ? a < b : more > 0
  }
  for (const n of met) {
    let at = best.length
    for (let before = best[at - 1]; before !== undefined && isBefore(n, before); before = best[at - 1]) at--
    if (at === MOST_SHOWN) continue
    best.splice(at, 0, n)
    if (best.length > MOST_SHOWN) best.pop()
  }
  return best
}

function placesOf(list: readonly Owned[], keys: (entry: LocalEntry) => readonly string[]): Places {
  const places = new Map<string, number[]>()
  list.forEach(({ entry }, n) => {
    for (const key of new Set(keys(entry))) {
      const found = places.get(key)
      if (found) found.push(n)
      else places.set(key, [n])
    }
  })
  return places
}

function passageOf(entry: LocalEntry, stems: ReturnType<typeof readStems>): Passage {
  const place = 'place' in entry && entry.place ? [entry.place] : []
  return {
    ref: entry.id,
    title: stems(...new Set([entry.title.da, entry.title.en]), ...entry.names.da, ...entry.names.en),
    body: stems(...new Set(everyText(entry)), ...place),
  }
}
