// What the list shows: every file with its title and when it was checked, what waits, and who changed what.
import { statSync } from 'node:fs'
import { CHECK_DAYS } from '../../knowledge/layers/checks/local-checked.ts'
import { today } from '../today.ts'
import { hashOf, listPlaces, readPlace } from './keep/files.ts'
import { newestChanges } from './keep/history.ts'
import { inside, isSingle, type Place, pathOf } from './keep/places.ts'
import { listProposals } from './keep/proposals.ts'
import { yamlValue } from './yaml/change.ts'
import { isFields } from './yaml/emit.ts'

const NEWEST = 30
const DAY_MS = 86_400_000

type Summary = {
  readonly title: string
  readonly text: string
  readonly checked: string | undefined
  readonly isBroken: boolean
  readonly hash: string
}
export type Listed = Place & Omit<Summary, 'hash'> & { readonly isOverdue: boolean }

/** Reads summaries; a file that has not changed is read once. */
export function createOverview(root: string) {
  const known = new Map<string, { readonly look: string; readonly summary: Summary }>()

  function summaryOf(place: Place): Summary {
    const path = pathOf(place)
    const { mtimeMs, ctimeMs, size, ino } = statSync(inside(root, path))
    const look = `${mtimeMs} ${ctimeMs} ${size} ${ino}`
    const there = known.get(path)
    if (there?.look === look) return there.summary
    const summary = summarise(place, readPlace(root, place)?.text ?? '')
    known.set(path, { look, summary })
    return summary
  }

  return () => {
    const day = today()
    const entries = listPlaces(root).map((place): Listed => {
      const { hash: _, ...summary } = summaryOf(place)
      const { checked } = summary
      const isOverdue = !isSingle(place.kind) && checked !== undefined && daysBetween(checked, day) > CHECK_DAYS
      return { ...place, ...summary, isOverdue }
    })
    const hashes = (place: Place): string | null => readPlace(root, place)?.hash ?? null
    return { entries, proposals: listProposals(root), changes: newestChanges(root, NEWEST, hashes) }
  }
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS

function summarise({ id }: Place, text: string): Summary {
  const value = yamlValue(text)
  const { title, short, checked, da } = isFields(value) ? value : {}
  const words = Array.isArray(da) ? da.filter(one => typeof one === 'string').join(', ') : ''
  const inDanish = (one: unknown): string => {
    const { da: said = undefined } = isFields(one) ? one : {}
    return typeof said === 'string' ? said : ''
  }
  return {
    title: inDanish(title) || words || id,
    text: inDanish(short),
    checked: typeof checked === 'string' ? checked : undefined,
    isBroken: !isFields(value),
    hash: hashOf(text),
  }
}
