// A plan while it is made, and as a file. Pure.
import type { Lang } from '../../../engine/answer.ts'
import type { PlannedScenario, TrainerKey, WorkshopPlan } from '../../../engine/workshop/workshop.ts'

export type Own = Extract<PlannedScenario, { own: unknown }>['own']

export const EMPTY_OWN: Own = { title: '', story: '', goal: '', prompts: [], minutes: 20, question: '' }

export const emptyPlan = (lang: Lang): WorkshopPlan => ({
  tilgang: 'workshop-plan',
  version: 1,
  title: '',
  lang,
  usesGroups: false,
  isRehearsal: false,
  scenarios: [],
})

/** The list with one moved up (-1) or down (1). @example moveItem(['a', 'b'], 0, 1) // ['b', 'a'] */
export function moveItem<T>(items: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const [item, other] = [items[at], items[at + by]]
  if (item === undefined || other === undefined) return items
  return items.map((x, i) => (i === at ? other : i === at + by ? item : x))
}

/** What a file holds: a plan, a key, or neither. Its texts are checked by the server. */
export function readFileText(text: string): { readonly plan: WorkshopPlan } | { readonly key: TrainerKey } | undefined {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof found !== 'object' || found === null || !('tilgang' in found)) return undefined
  if (found.tilgang === 'workshop-key') {
    const key = found as Partial<TrainerKey>
    return typeof key.id === 'string' && typeof key.key === 'string' ? { key: key as TrainerKey } : undefined
  }
  const plan = found as Partial<WorkshopPlan>
  return plan.tilgang === 'workshop-plan' && plan.version === 1 && Array.isArray(plan.scenarios)
    ? { plan: { ...emptyPlan(plan.lang === 'en' ? 'en' : 'da'), ...plan } as WorkshopPlan }
    : undefined
}

/** Minutes of one family of a plan. */
export const minutesOf = (item: PlannedScenario, known: ReadonlyMap<string, { readonly minutes: number }>): number =>
  'own' in item ? item.own.minutes : (known.get(item.id)?.minutes ?? 0)

/** Words of a story, as the checks of the house count them. @example wordsIn('To  ord') // 2 */
export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** A name for a file from a title. @example fileName('Ny i området!') // 'ny-i-området' */
export const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'workshop'
