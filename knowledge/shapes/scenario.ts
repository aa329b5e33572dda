// A family for a workshop: a story, what to talk about, and what goes wrong easily. What the guide answers is never typed in.
import { z } from 'zod'
import { id } from './id.ts'
import { Statement, Text } from './text.ts'

/** The longest question that the engine takes, in UTF-16 units. */
const LONGEST_QUESTION = 1000

const Question = z
  .strictObject({ da: z.string().trim().min(1).max(LONGEST_QUESTION), en: z.string().trim().min(1).max(LONGEST_QUESTION) })
  .describe('the question as a worker would type it, in each language')

const Ids = z
  .strictObject({
    problems: z.array(id).optional(),
    groups: z.array(id).optional(),
    topics: z.array(id).optional(),
  })
  .describe('ids alone, as a link holds them')

export const Misjudgement = z
  .strictObject({
    text: Text.describe('what is easily said or thought, in the words of a colleague'),
    why: Statement.describe('why it misses; begins with "Vores læsning" / "Our reading" where the report does not say so itself'),
  })
  .describe('a common misjudgement')

export const Scenario = z
  .strictObject({
    id,
    title: Text.describe('a picture from the story, never a diagnosis'),
    from: z.string().min(1).describe('who wrote it: the family is made up, and no report vouches for it'),
    minutes: z.number().int().min(10).max(90).describe('how long it takes with a room, both rounds and the reveal'),
    story: Text.describe(
      '100-180 words, told as a worker meets the family; paragraphs apart; no name of a problem or of an approach in it',
    ),
    goal: Text.describe('what the room should be better at afterwards'),
    prompts: z.array(Text).min(3).max(5).describe('questions to talk about, none with a yes or no for an answer'),
    ask: z.union([z.strictObject({ question: Question }), z.strictObject({ context: Ids })]).describe('what the guide is asked'),
    meets: z
      .strictObject({
        outcome: z.enum(['answer', 'clarify', 'refer', 'urgent', 'outside']).describe('how the answer ends'),
        problems: z.array(id).describe('problems that the guide finds'),
        groups: z.array(id).describe('target groups that the guide finds'),
        approaches: z.array(id).describe('approaches that the guide recommends; the first one stands first there'),
        cases: z.array(id).describe('cases that the guide shows'),
        topics: z.array(id).describe('topics that the guide answers'),
      })
      .describe('what it is made to meet; held against what the guide really answers, in both languages'),
    misjudgements: z.array(Misjudgement).min(2).max(4),
    trap: Text.extend({ kind: z.enum(['trap', 'dilemma']).describe('trap: one way is wrong; dilemma: both ways cost something') }).describe(
      'what splits the room',
    ),
  })
  .describe('a made-up family for a workshop')

export type Misjudgement = z.infer<typeof Misjudgement>
export type Scenario = z.infer<typeof Scenario>
