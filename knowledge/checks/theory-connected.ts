import type { Loaded } from '../load.ts'
import type { Approach } from '../schema.ts'
import type { Check } from './check.ts'
import type { Finding } from './reading/knowledge-error.ts'
import { filesOf, placeOf } from './walk/files-of.ts'

const order = ['problem', 'approach', 'activity', 'effect', 'result'] as const

export const theoryConnected: Check = {
  name: 'theory-connected',
  what: 'The model of each approach has all five kinds of nodes, and arrows lead from a problem to every node.',
  severity: 'error',
  run: loaded => [...findMissingKinds(loaded), ...findUnreached(loaded)],
}

function findMissingKinds(loaded: Loaded): Finding[] {
  return filesOf(loaded, 'approaches').flatMap(file =>
    order
      .filter(kind => !file.value.theory.nodes.some(node => node.kind === kind))
      .map(kind => ({
        ...placeOf(file, ['theory', 'nodes']),
        da: `Modellen har intet led af slagsen "${kind}". Tilføj et.`,
        en: `The model has no node of the kind "${kind}". Add one.`,
      })),
  )
}

function findUnreached(loaded: Loaded): Finding[] {
  return filesOf(loaded, 'approaches').flatMap(file => {
    const reached = followArrows(file.value.theory)
    return file.value.theory.nodes.flatMap((node, i) =>
      reached.has(node.id)
        ? []
        : {
            ...placeOf(file, ['theory', 'nodes', i, 'id']),
            da: `Ingen pile fører fra en problemstilling til "${node.id}". Tilføj en pil (edges), eller slet leddet.`,
            en: `No arrows lead from a problem to "${node.id}". Add an arrow (edges), or delete the node.`,
          },
    )
  })
}

function followArrows({ nodes, edges }: Approach['theory']): ReadonlySet<string> {
  const reached = new Set<string>()
  const ahead = nodes.filter(node => node.kind === 'problem').map(node => node.id)
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    for (const edge of edges) if (edge.from === id) ahead.push(edge.to)
  }
  return reached
}
