import type { Context, Found } from '../answer.ts'
import type { Ending } from '../understand/outcome.ts'
import type { Understood } from '../understand/understand.ts'
import type { HeardWords } from './hear.ts'

const KINDS = ['problems', 'groups', 'topics'] as const

/**
 * Local words are heard as if the user had added what they mean, but only where the report's own reading leads nowhere and
 * holds nothing of that kind: what it has understood itself, nobody's words reorder.
 */
export function settle(heard: HeardWords, understood: Understood, { outcome }: Ending, context: Context): Context | undefined {
  if (outcome !== 'outside' && outcome !== 'clarify') return undefined
  const added = KINDS.flatMap(kind => {
    const ids = understood[kind].length > 0 ? [] : [...heard[kind].keys()].filter(id => !context.dropped?.includes(id))
    return ids.length > 0 ? [[kind, [...(context[kind] ?? []), ...ids]] as const] : []
  })
  return added.length > 0 ? { ...context, ...Object.fromEntries(added) } : undefined
}

/** What was found because of local words alone is shown with them. */
export function explain(heard: HeardWords, understood: Understood): Understood {
  const withWords = (kind: (typeof KINDS)[number]): Found[] =>
    understood[kind].map(found => (found.because.length > 0 ? found : { ...found, because: heard[kind].get(found.id) ?? [] }))
  return { ...understood, problems: withWords('problems'), groups: withWords('groups'), topics: withWords('topics') }
}
