// Questions to begin with. They link by ids, so that the link says nothing of anybody.
import type { Context, Text } from '../../engine/answer.ts'

type Example = { readonly text: Text; readonly context: Context }

/** Examples for the front page, from everyday to special. */
export const EXAMPLES: readonly Example[] = [
  {
    text: { da: 'isolerede enlige mødre', en: 'isolated single mothers' },
    context: { problems: ['social-isolation'], groups: ['single-mothers'] },
  },
  {
    text: { da: 'forældre, der har mistet grebet om de store børn', en: 'parents who have lost control of their teenagers' },
    context: { problems: ['family-conflict'], groups: ['teenagers'] },
  },
  {
    text: { da: 'far er blevet til overs i familien', en: 'a father who has lost his place in the family' },
    context: { problems: ['father-role'], groups: ['fathers'] },
  },
  {
    text: { da: 'de tør ikke tale med kommunen', en: 'they dare not talk to the municipality' },
    context: { problems: ['distrust-authorities'] },
  },
  { text: { da: 'hvordan får vi dem til at komme?', en: 'how do we get them to come?' }, context: { topics: ['recruitment'] } },
  { text: { da: 'kursus eller åbent arrangement?', en: 'a course or an open event?' }, context: { topics: ['course-or-open-event'] } },
]
