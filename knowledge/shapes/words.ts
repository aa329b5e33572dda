// The words people use, and what they mean by them.
import { z } from 'zod'
import { id } from './id.ts'

const Phrases = z.strictObject({
  says: z.array(z.string()).describe('words that say it: one is enough'),
  suggests: z.array(z.string()).describe('words that suggest it: two of them, or one with a hint'),
  hints: z.array(z.string()).describe('words that count only together with others'),
})

export const Words = z
  .strictObject({
    concept: z
      .strictObject({
        kind: z.enum(['problems', 'groups', 'topics', 'approaches', 'activities', 'cases', 'evidence', 'outcome', 'danger']),
        id,
      })
      .describe('what the words mean'),
    da: Phrases,
    en: Phrases,
  })
  .describe('the words people use for one concept; a word is matched in all its forms; "a ... b" lets up to three words stand between')

export const Harmless = z
  .strictObject({ da: z.array(z.string()), en: z.array(z.string()) })
  .describe('phrases whose words mean nothing here ("slå græs")')

export const Alarm = z
  .strictObject({ da: z.array(z.string()), en: z.array(z.string()) })
  .describe('phrases that mean danger now whatever else is said ("trækker ikke vejret"); few, and never an idiom')

export const Sense = z
  .strictObject({
    id,
    da: z.array(z.string()).describe('Danish words, one word each, in the form of the dictionary'),
    en: z.array(z.string()).describe('English words, one word each'),
  })
  .describe('a class of everyday words that call the same thing to mind; what is learned of one of them holds for the others')

const meanings = (what: string) => z.array(id).describe(what)

export const Example = z
  .strictObject({
    t: z.string().trim().min(1).describe('what somebody types: own words, phone spelling, fragments, small stories'),
    lang: z.enum(['da', 'en']).describe('the language it is written in'),
    problems: meanings('problems that the words state or directly imply'),
    groups: meanings('target groups that the words name'),
    topics: meanings('what is asked about the work itself'),
    outcome: z.enum(['answer', 'urgent', 'refer', 'outside', 'clarify']).describe('how an answer to it ends'),
    maybe: z
      .strictObject({
        problems: meanings('problems that a second colleague might also name').optional(),
        groups: meanings('target groups that a second colleague might also name').optional(),
        topics: meanings('topics that a second colleague might also name').optional(),
      })
      .optional()
      .describe('what teaches nothing either way; whatever stands in neither list is taught to be absent'),
  })
  .describe('one utterance with what it means: a line of knowledge/examples')

export type Words = z.infer<typeof Words>
export type Harmless = z.infer<typeof Harmless>
export type Alarm = z.infer<typeof Alarm>
export type Sense = z.infer<typeof Sense>
export type Example = z.infer<typeof Example>
