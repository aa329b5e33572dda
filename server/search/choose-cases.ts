// Among a great many cases the fitting ones are found by their tags: the engine's own points, given to all that share something.

import { bestFirst, type Situation } from '../../engine/recommend/fit.ts'
import type { BuildChoice } from '../../engine/recommend/recommend.ts'
import { FIT, MOST } from '../../engine/recommend/weights.ts'
import type { Case } from '../../knowledge/schema.ts'

/** For each tag (`groups/mothers`), the places of the cases that have it. */
type Tagged = ReadonlyMap<string, Uint32Array>

const KINDS = ['problems', 'groups', 'activities', 'approaches'] as const

/** Chooses the cases that the engine's `chooseAmong` would, without a look into each. */
export const chooseByTags: BuildChoice = cases => {
  const tagged = tagCases(cases)
  const placeOf = new Map(cases.map((c, place) => [c.id, place]))
  const family = once(situation => pointsForFamily(cases, tagged, situation))
  return (approach, situation, activities) => {
    const points = family(situation).slice()
    const named = [...situation.named.cases.keys()].flatMap(id => placeOf.get(id) ?? [])
    give(points, named, FIT.named)
    for (const id of activities) give(points, tagged.get(`activities/${id}`), FIT.activity)
    const ofApproach = tagged.get(`approaches/${approach}`) ?? []
    give(points, ofApproach, FIT.approach)
    give(points, tagged.get(`main/${approach}`), FIT.mainApproach - FIT.approach)
    const others = named.filter(place => !cases[place]?.approaches.includes(approach))
    return bestFirst(atLeast(cases, points, [ofApproach, others], MOST.cases), 'cases', situation, MOST.cases)
  }
}

function tagCases(cases: readonly Case[]): Tagged {
  const places = new Map<string, number[]>()
  cases.forEach((entry, place) => {
    const add = (tag: string): void => {
      const there = places.get(tag)
      if (there) there.push(place)
      else places.set(tag, [place])
    }
    for (const kind of KINDS) for (const id of entry[kind]) add(`${kind}/${id}`)
    if (entry.groups.length > 0) add('groups')
    add(`main/${entry.approaches[0]}`)
  })
  return new Map([...places].map(([tag, list]) => [tag, Uint32Array.from(list)]))
}

function give(points: Int16Array, places: ArrayLike<number> = [], more: number): void {
  for (let i = 0; i < places.length; i++) points[places[i] ?? 0] = (points[places[i] ?? 0] ?? 0) + more
}

// What the engine's fitPoints says of problems and groups; it is the same for every approach.
function pointsForFamily(cases: readonly Case[], tagged: Tagged, { problems, groups }: Situation): Int16Array {
  const points = new Int16Array(cases.length)
  for (const id of problems) give(points, tagged.get(`problems/${id}`), FIT.problem)
  if (groups.size === 0) return points
  const shares = new Uint8Array(cases.length)
  for (const id of groups) {
    const places = tagged.get(`groups/${id}`) ?? []
    give(points, places, FIT.group)
    for (const place of places) shares[place] = 1
  }
  for (const place of tagged.get('groups') ?? []) if (!shares[place]) points[place] = (points[place] ?? 0) + FIT.otherGroup
  return points
}

// Those that have as many points as the last that is shown.
function* atLeast(
  cases: readonly Case[],
  points: Int16Array,
  lists: readonly Iterable<number>[],
  most: number,
): Generator<readonly [Case, number]> {
  const top: number[] = []
  for (const list of lists)
    for (const place of list) {
      const found = points[place] ?? 0
      if (top.length === most && found <= (top[0] ?? 0)) continue
      top.push(found)
      top.sort((a, b) => a - b)
      if (top.length > most) top.shift()
    }
  for (const list of lists)
    for (const place of list) {
      const entry = cases[place]
      if (entry && (points[place] ?? 0) >= (top[0] ?? 0)) yield [entry, points[place] ?? 0]
    }
}

/** Works something out once for each question. */
function once(work: (situation: Situation) => Int16Array): (situation: Situation) => Int16Array {
  const done = new WeakMap<Situation, Int16Array>()
  return situation => {
    const found = done.get(situation) ?? work(situation)
    done.set(situation, found)
    return found
  }
}
