import type { PlacedExample } from '../knowledge/examples.ts'

const KINDS = ['problems', 'groups', 'topics'] as const

/** Whether an example holds a concept: yes, no, or not to be learned from. */
export function holds(example: PlacedExample, concept: string): boolean | undefined {
  const [kind, id] = concept.split('/') as [string, string]
  if (kind === 'outcome') return example.outcome === id
  const known = KINDS.find(k => k === kind)
  if (!known) return false
  if (example[known].includes(id)) return true
  return example.maybe?.[known]?.includes(id) ? undefined : false
}
