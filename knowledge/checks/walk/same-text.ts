import type { PlacedExample } from '../../examples.ts'
import { MEANINGS } from '../examples/check.ts'
import { foldWords } from './fold-words.ts'

/** Two examples whose words are the same: the later one, and the first that says so. */
export type Pair = Readonly<{ later: PlacedExample; first: PlacedExample }>

/** All examples that repeat an earlier one, whatever their case, marks and spelling of æ, ø and å. */
export function findSameText(examples: readonly PlacedExample[]): Pair[] {
  const seen = new Map<string, PlacedExample>()
  return examples.flatMap(later => {
    const key = foldWords(later.t).join(' ')
    const first = seen.get(key)
    if (!first) seen.set(key, later)
    return first ? [{ later, first }] : []
  })
}

/** What two examples teach against each other. A maybe contradicts nothing. */
export function differences({ later, first }: Pair): string[] {
  const outcome = later.outcome === first.outcome ? [] : [`outcome ${first.outcome} / ${later.outcome}`]
  const only = (kind: (typeof MEANINGS)[number], here: PlacedExample, there: PlacedExample): string[] =>
    here[kind].filter(id => !there[kind].includes(id) && !there.maybe?.[kind]?.includes(id))
  return [...outcome, ...MEANINGS.flatMap(kind => [...only(kind, first, later), ...only(kind, later, first)].map(id => `${kind}/${id}`))]
}
