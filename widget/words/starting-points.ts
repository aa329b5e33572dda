// Questions to begin with. They ask by ids, so nothing that anybody wrote is sent.
import type { Context, Text } from '../../engine/answer.ts'

/** From everyday to special. */
export const STARTING_POINTS: readonly { readonly text: Text; readonly context: Context }[] = [
  {
    text: { da: 'Isolerede enlige mødre', en: 'Isolated single mothers' },
    context: { problems: ['social-isolation'], groups: ['single-mothers'] },
  },
  {
    text: { da: 'Forældre, der har mistet grebet om de store børn', en: 'Parents who have lost control of their teenagers' },
    context: { problems: ['family-conflict'], groups: ['teenagers'] },
  },
  {
    text: { da: 'De tør ikke tale med kommunen', en: 'They dare not talk to the municipality' },
    context: { problems: ['distrust-authorities'] },
  },
  { text: { da: 'Hvordan får vi dem til at komme?', en: 'How do we get them to come?' }, context: { topics: ['recruitment'] } },
]
