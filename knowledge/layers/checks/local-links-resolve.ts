import { distance } from 'fastest-levenshtein'
import type { Finding } from '../../checks/reading/knowledge-error.ts'
import { placeOf } from '../../checks/walk/files-of.ts'
import type { Scenario } from '../../shapes/scenario.ts'
import { type EntryFile, entryFiles, type Laid, type LayerCheck } from './check.ts'

type Link = { readonly path: readonly (string | number)[]; readonly to: string; readonly id: string }

export const localLinksResolve: LayerCheck = {
  name: 'local-links-resolve',
  what: 'Every id names something in the report or in a layer.',
  severity: 'error',
  run: laid => {
    const known = idsIn(laid)
    return entryFiles(laid).flatMap(file =>
      linksOf(file)
        .filter(({ to, id }) => !known.get(to)?.has(id))
        .map(({ path, to, id }): Finding => {
          const all = [...(known.get(to) ?? [])]
          const field = path.filter(step => typeof step === 'string').join(' › ')
          const [first, ...others] = nearest(id, all)
          return {
            ...placeOf(file, path),
            da: `${field}: "${id}" findes ikke. ${first === undefined ? 'Slet det; der er ingen endnu.' : `Måske ${first}? Ellers: ${others.join(', ')}.`}`,
            en: `${field}: "${id}" does not exist. ${first === undefined ? 'Delete it; there are none yet.' : `Maybe ${first}? Else: ${others.join(', ')}.`}`,
          }
        }),
    )
  },
}

/** So many names are offered; more are not read. */
const OFFERED = 20

const nearest = (id: string, all: readonly string[]): string[] =>
  all
    .map(name => ({ name, away: distance(id, name) }))
    .sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1))
    .slice(0, OFFERED)
    .map(({ name }) => name)

// A broken file still has its name: one fault should not be told twice.
function idsIn({ knowledge, layers }: Laid): ReadonlyMap<string, ReadonlySet<string>> {
  const local = (kind: string): string[] => layers.flatMap(({ files }) => files.filter(file => file.kind === kind).map(({ id }) => id))
  const of = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)
  return new Map(
    Object.entries({
      problems: of(knowledge.problems),
      groups: of(knowledge.groups),
      approaches: of(knowledge.approaches),
      topics: of(knowledge.topics),
      cases: of(knowledge.cases),
      activities: [...of(knowledge.activities), ...local('activities')],
      offers: local('offers'),
    }).map(([kind, list]) => [kind, new Set(list)]),
  )
}

const LISTS = ['problems', 'groups', 'approaches', 'activities', 'offers'] as const

function linksOf({ kind, value }: EntryFile): Link[] {
  if (kind === 'words') {
    const { concept } = value as unknown as { concept: { kind: string; id: string } }
    return [{ path: ['concept', 'id'], to: concept.kind, id: concept.id }]
  }
  if (kind === 'scenarios') {
    const { meets, ask } = value as unknown as Scenario
    const asked = 'context' in ask ? ask.context : {}
    return (['problems', 'groups', 'approaches', 'cases', 'topics'] as const).flatMap(to => [
      ...meets[to].map((id, i) => ({ path: ['meets', to, i], to, id })),
      ...((asked as Partial<Record<typeof to, string[]>>)[to] ?? []).map((id, i) => ({ path: ['ask', 'context', to, i], to, id })),
    ])
  }
  return LISTS.flatMap(to => ((value[to] ?? []) as string[]).map((id, i) => ({ path: [to, i], to, id })))
}
