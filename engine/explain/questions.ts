import type { Consideration } from '../../knowledge/schema.ts'
import type { ClarifyingQuestion, Context } from '../answer.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Ending } from '../understand/outcome.ts'
import type { Understood } from '../understand/understand.ts'

const MOST_QUESTIONS = 2
const FEWEST_TO_WEIGH = 2
const MOST_OPTIONS = 6

/**
 * At most two questions back. A question that is too open: who is it about, and what is the matter (the likeliest first)?
 * After an answer that nothing stands clear behind: what is the matter? After any other: the report's three considerations
 * (ca. s. 25), those that are not settled yet.
 */
export function askBack(ending: Ending, understood: Understood, context: Context, catalogue: Catalogue): ClarifyingQuestion[] {
  if (ending.outcome === 'urgent' || ending.outcome === 'outside') return []
  const wanted =
    ending.outcome === 'clarify'
      ? catalogue.considerations.filter(c => (c.field === 'groups' && understood.groups.length === 0) || c.field === 'problems')
      : catalogue.considerations.filter(
          c =>
            (c.field === 'problems' && isUnsure(understood)) ||
            (c.field === 'pressing' && understood.problems.length >= FEWEST_TO_WEIGH && !context.pressing?.length) ||
            (c.field === 'missing' && !context.missing?.length) ||
            (c.field === 'strengths' && !context.strengths?.length),
        )
  const now = settled(understood, context)
  return [...wanted]
    .sort((a, b) => a.order - b.order)
    .slice(0, MOST_QUESTIONS)
    .map(c => ({
      id: c.id,
      text: c.text[understood.lang],
      options:
        c.field === 'pressing'
          ? understood.problems.map(p => ({ label: p.label, context: { ...now, pressing: [p.id] } }))
          : optionsOf(c, understood)
              .slice(0, MOST_OPTIONS)
              .map(o => ({ label: o.label, context: { ...now, [c.field]: [...new Set([...(now[c.field] ?? []), o.sets])] } })),
    }))
}

// Nothing stands clear of its threshold, and the words may mean something else as well.
const isUnsure = (understood: Understood): boolean =>
  understood.isGuess ||
  (understood.problems.length > 0 && understood.likely.length > 0 && [...understood.certainty.values()].every(c => c === 1))

// Which problem? What the words may have meant stands first, then the common ones.
function optionsOf(consideration: Consideration, understood: Understood): { label: string; sets: string }[] {
  const common = consideration.options.map(o => ({ label: o.label[understood.lang], sets: o.sets }))
  if (consideration.field !== 'problems') return common
  const likely = understood.likely.map(({ id, label }) => ({ label, sets: id }))
  const known = new Set([...understood.problems, ...understood.likely].map(p => p.id))
  return [...likely, ...common.filter(o => !known.has(o.sets))]
}

// The context of the next request, before anything is chosen: what is understood now.
function settled({ problems, groups, topics }: Understood, context: Context): Context {
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(x => x.id)
  return { ...context, problems: ids(problems), groups: ids(groups), topics: ids(topics) }
}
