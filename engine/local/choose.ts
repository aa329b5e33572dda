import type { Knowledge, Layer, LocalEntry } from '../../knowledge/schema.ts'
import type { Passage } from '../rank.ts'
import type { Situation } from '../recommend/fit.ts'
import { stems } from '../search.ts'
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
  const byId = new Map(all.map(owned => [owned.entry.id, owned]))
  const general = all.filter(({ entry }) => entry.problems.length === 0)
  const byProblem = groupBy(all, entry => entry.problems)
  const byGroup = groupBy(general, entry => entry.groups)
  const byApproach = groupBy(general, entry => entry.approaches)
  const everyday = new Set([...knowledge.common.da, ...knowledge.common.en])
  const ownWords = indexOwnWords(
    all.map(({ entry }) => passageOf(entry, stem)),
    everyday,
    index,
  )
  // A narrower group is within the families that were spoken of; any other group leaves them out.
  const isFor = ({ groups }: LocalEntry, asked: ReadonlySet<string>): boolean =>
    groups.length === 0 ||
    asked.size === 0 ||
    groups.some(id => asked.has(id) || (catalogue.group.get(id)?.parents ?? []).some(wider => asked.has(wider)))

  return (heard, answer, situation, meter) => {
    const problems = new Set([...situation.problems, ...heard.problems.keys()])
    const groups = new Set([...situation.groups, ...heard.groups.keys()])
    for (const id of heard.groups.keys()) for (const wider of catalogue.group.get(id)?.parents ?? []) groups.add(wider)
    const approaches = answer.recommendations.map(way => way.approach)
    const { rank, fitting } = ownWords(heard.words)
    const isOpen = answer.outcome === 'outside' || answer.outcome === 'clarify'
    const bridges = answer.outcome === 'refer' || approaches.slice(0, 2).includes(BRIDGING)

    const met = new Set<Owned>()
    const meet = (list: Iterable<Owned | undefined> = []): void => {
      for (const owned of list) if (owned) met.add(owned)
    }
    for (const id of problems) meet(byProblem.get(id))
    for (const id of groups) meet(byGroup.get(id))
    for (const id of approaches) meet(byApproach.get(id))
    const ofIds = (ids: Iterable<string>): Owned[] => [...ids].flatMap(id => byId.get(id) ?? [])
    const named = ofIds(heard.named)
    const spokenOf = ofIds(fitting).filter(({ entry }) => isFor(entry, groups))
    const list = [...new Set([...named, ...spokenOf, ...[...met].filter(({ entry }) => isFor(entry, groups))])]
    meter.steps += list.length

    const points = ({ entry }: Owned): number =>
      (heard.named.has(entry.id) ? NAMED : 0) +
      PROBLEM * count(entry.problems, problems) +
      GROUP * count(entry.groups, groups) +
      (entry.approaches.includes(approaches[0] ?? '')
        ? APPROACH.first
        : entry.approaches.some(a => approaches.includes(a))
          ? APPROACH.other
          : 0) +
      (fitting.has(entry.id) ? OWN_WORDS : 0) +
      (bridges && entry.localKind === 'offers' ? OFFER_TO_BRIDGE : 0)
    const place = (id: string): number => rank.get(id) ?? Number.MAX_SAFE_INTEGER
    const ranked = list
      .map(owned => [owned, points(owned)] as const)
      .sort(([{ entry: a }, pa], [{ entry: b }, pb]) => pb - pa || place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1))
      .map(([owned]) => owned)
    const isAlone = isOpen && named.length + spokenOf.length > 0
    return { chosen: ranked.slice(0, MOST_SHOWN), more: Math.max(0, ranked.length - MOST_SHOWN), isAlone, bridges }
  }
}

function groupBy(list: readonly Owned[], keys: (entry: LocalEntry) => readonly string[]): ReadonlyMap<string, readonly Owned[]> {
  const groups = new Map<string, Owned[]>()
  for (const owned of list)
    for (const key of keys(owned.entry)) {
      const group = groups.get(key)
      if (group) group.push(owned)
      else groups.set(key, [owned])
    }
  return groups
}

function count(ids: readonly string[], set: ReadonlySet<string>): number {
  return ids.reduce((sum, id) => sum + (set.has(id) ? 1 : 0), 0)
}

function passageOf(entry: LocalEntry, stem: LocalTools['stem']): Passage {
  const place = 'place' in entry && entry.place ? [entry.place] : []
  return {
    ref: entry.id,
    title: stems([...new Set([entry.title.da, entry.title.en]), ...entry.names.da, ...entry.names.en], stem),
    body: stems([...new Set(everyText(entry)), ...place], stem),
  }
}
