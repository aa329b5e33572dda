import type { Loaded } from '../load.ts'
import type { Check } from './check.ts'
import type { Finding } from './reading/knowledge-error.ts'
import { namedOutside } from './vocabulary.ts'
import { filesOf, placeOf, validFiles } from './walk/files-of.ts'
import { findLinks } from './walk/links.ts'

export const linksResolve: Check = {
  name: 'links-resolve',
  what: 'Every id names something that exists.',
  severity: 'error',
  run: loaded => [...findDeadLinks(loaded), ...findDeadEdges(loaded), ...findUnknownConcepts(loaded), ...findGroupsInCircles(loaded)],
}

// A broken file still has its name: one fault should not be told twice, here and where it is linked from.
function findDeadLinks(loaded: Loaded): Finding[] {
  const there = new Set(loaded.files.map(({ kind, id }) => `${kind}/${id}`))
  return validFiles(loaded).flatMap(file =>
    findLinks(file)
      .filter(link => !there.has(`${link.kind}/${link.id}`))
      .map(({ kind, id, path }) => ({
        ...placeOf(file, path),
        da: `"${id}" findes ikke. Ret navnet, eller skriv filen ${loaded.folder}/${kind}/${id}.yaml.`,
        en: `"${id}" does not exist. Correct the name, or write the file ${loaded.folder}/${kind}/${id}.yaml.`,
      })),
  )
}

function findDeadEdges(loaded: Loaded): Finding[] {
  return filesOf(loaded, 'approaches').flatMap(file => {
    const nodes = new Set(file.value.theory.nodes.map(node => node.id))
    return file.value.theory.edges.flatMap((edge, i) =>
      (['from', 'to'] as const)
        .filter(end => !nodes.has(edge[end]))
        .map(end => ({
          ...placeOf(file, ['theory', 'edges', i, end]),
          da: `Pilen peger på "${edge[end]}", som ikke er et led i modellen (nodes). Ret navnet, eller tilføj leddet.`,
          en: `The arrow points at "${edge[end]}", which is no node of the model. Correct the name, or add the node.`,
        })),
    )
  })
}

function findUnknownConcepts(loaded: Loaded): Finding[] {
  return filesOf(loaded, 'words').flatMap(file => {
    const { kind, id } = file.value.concept
    const allowed = namedOutside[kind]
    if (!allowed || allowed.includes(id)) return []
    return {
      ...placeOf(file, ['concept', 'id']),
      da: `"${id}" findes ikke. Skriv et af: ${allowed.join(', ')}.`,
      en: `"${id}" does not exist. Write one of: ${allowed.join(', ')}.`,
    }
  })
}

function findGroupsInCircles(loaded: Loaded): Finding[] {
  const groups = filesOf(loaded, 'groups')
  const parentsOf = new Map(groups.map(file => [file.value.id, file.value.parents]))
  const isAbove = (above: string, id: string, seen: ReadonlySet<string>): boolean =>
    (parentsOf.get(id) ?? []).some(parent => parent === above || (!seen.has(parent) && isAbove(above, parent, new Set([...seen, parent]))))
  return groups
    .filter(file => isAbove(file.value.id, file.value.id, new Set()))
    .map(file => ({
      ...placeOf(file, ['parents']),
      da: `Gruppen "${file.value.id}" ender med at høre under sig selv. Slet et af navnene i kæden.`,
      en: `The group "${file.value.id}" ends up below itself. Take out one of the parents in the chain.`,
    }))
}
