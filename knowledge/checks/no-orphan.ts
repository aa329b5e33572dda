import type { KnowledgeFile, Loaded } from '../load.ts'
import type { Check } from './check.ts'
import { filesOf, placeOf, validFiles } from './walk/files-of.ts'
import { findLinks } from './walk/links.ts'

const mustBeReached: ReadonlySet<string> = new Set(['activities', 'cases', 'evidence', 'topics', 'practice'])

export const noOrphan: Check = {
  name: 'no-orphan',
  what: 'Every activity, case, evidence note, topic and practice point can be reached from a problem, an approach or a topic that has words.',
  severity: 'error',
  run: loaded => {
    const reached = reach(loaded)
    return validFiles(loaded)
      .filter(file => mustBeReached.has(file.kind) && !reached.has(keyOf(file)))
      .map(file => ({
        ...placeOf(file, ['id']),
        da: 'Ingen problemstilling, tilgang eller emne fører hertil. Nævn en af dem her, eller nævn denne fil der.',
        en: 'No problem, approach or topic leads here. Name one of them here, or name this file there.',
      }))
  },
}

// A link leads both ways: an answer about a problem shows the activities that name it.
function reach(loaded: Loaded): ReadonlySet<string> {
  const neighbours = new Map<string, string[]>()
  const join = (from: string, to: string): void => void neighbours.set(from, [...(neighbours.get(from) ?? []), to])
  // A workshop is no way in: what only a scenario names would never be met by a question.
  const files = validFiles(loaded).filter(file => file.kind !== 'words' && file.kind !== 'scenarios')
  for (const file of files)
    for (const link of findLinks(file)) {
      join(keyOf(file), keyOf(link))
      join(keyOf(link), keyOf(file))
    }
  const reached = new Set<string>()
  const ahead = findStarts(loaded)
  for (let key = ahead.pop(); key !== undefined; key = ahead.pop()) {
    if (reached.has(key)) continue
    reached.add(key)
    // Groups hold everything together and explain nothing: no answer goes from a group to what is linked to it.
    if (!key.startsWith('groups/')) ahead.push(...(neighbours.get(key) ?? []))
  }
  return reached
}

function findStarts(loaded: Loaded): string[] {
  const asked = new Set(filesOf(loaded, 'words').map(({ value }) => keyOf(value.concept)))
  return loaded.files
    .filter(file => file.kind === 'problems' || file.kind === 'approaches' || (file.kind === 'topics' && asked.has(keyOf(file))))
    .map(keyOf)
}

function keyOf({ kind, id }: Readonly<{ kind: string; id: string }> | KnowledgeFile): string {
  return `${kind}/${id}`
}
