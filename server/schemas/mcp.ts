// What other assistants send to /mcp, and what they are given. It is short: an assistant reads all of it, again and again.
import { z } from '@hono/zod-openapi'
import type { Lang } from '../../engine/answer.ts'
import type { Kind } from '../../knowledge/schema.ts'
import { Problem } from '../problem.ts'
import { AnswerShape } from './answer.ts'
import { Signpost } from './answer-parts.ts'
import { faultOf } from './faults.ts'
import { KindShape } from './knowledge.ts'

const lang = z.enum(['da', 'en']).optional().describe('language of what you are given; Danish when absent')
const kind = KindShape.describe(
  'approaches (tilgange), problems (problemstillinger), groups (målgrupper), activities (indsatstyper), cases, evidence (Virker det?), topics, practice (råd fra praksis), glossary (ord), signposts (hvor man kan ringe), notices (faste tekster), considerations (rapportens tre overvejelser), scenarios (øvelser)',
)

export const ListShape = z.strictObject({ kind, lang })
export const GetShape = z.strictObject({ kind, id: z.string().min(1).max(100).describe('an id from `list` or from an answer'), lang })

export type ListWish = { readonly kind: Kind; readonly lang?: Lang }
export type GetWish = ListWish & { readonly id: string }

/** @throws {Problem} `invalid-request` with every fault */
export const readList = (value: unknown): ListWish => read<ListWish>(ListShape, value)

/** @throws {Problem} `invalid-request` with every fault */
export const readGet = (value: unknown): GetWish => read<GetWish>(GetShape, value)

function read<T>(shape: z.ZodObject, value: unknown): T {
  const result = shape.safeParse(value)
  if (result.success) return result.data as T
  const fields = { body: Object.keys(shape.shape) }
  throw new Problem(
    'invalid-request',
    result.error.issues.map(issue => faultOf(issue, fields)),
  )
}

const Sentence = z
  .strictObject({ text: z.string(), sources: z.array(z.string()) })
  .describe('one sentence and the labels of its sources: quote it with them; what a label stands for is under `sources`')
const sentences = z.array(Sentence)
const address = z.string().optional().describe('a page for people')
const Named = z.strictObject({ kind: z.string(), id: z.string(), title: z.string(), address })
const Source = z.strictObject({ label: z.string(), source: z.string() })
const knowledge = z.string().describe('hash of the content: the same content gives the same answers')
const { outcome, lang: answerLang, notices } = AnswerShape.shape

const Evidence = z.strictObject({
  ...Named.shape,
  study: z.string(),
  shows: sentences,
  doesNotShow: sentences.describe('as important as what it shows'),
  nearness: Sentence.describe('how near the study is to this work, this group and Denmark'),
})

const Recommendation = z.strictObject({
  ...Named.shape,
  when: Sentence.describe('when this way is the better one'),
  because: sentences,
  steps: sentences.describe('how to begin; only for the first way, `get` tells those of the others'),
  cautions: sentences,
  limits: sentences.describe('what this way cannot do, and what nobody has measured'),
  cases: z.array(Named).describe('who has done it'),
  evidence: z.array(Evidence),
})

/** What `ask` gives: an answer in short, in the order in which it has to be passed on. */
export const AskResultShape = z.strictObject({
  outcome: outcome.describe(
    'answer; clarify: a question back; refer: also somebody else’s task; urgent: somebody may be in danger; outside: the report says nothing about it',
  ),
  instruction: z.string().describe('what you have to do with this answer'),
  lang: answerLang,
  notices: z
    .array(
      z.strictObject({
        kind: notices.element.shape.kind,
        title: z.string(),
        text: sentences,
        signposts: z.array(Signpost.pick({ title: true, number: true, text: true })).describe('whom to ring'),
      }),
    )
    .describe('passed on first'),
  personalData: z
    .array(z.string())
    .describe('kinds of personal data that stood in the question. It was not kept here. Tell the person not to write it'),
  understood: z.array(Named),
  advice: sentences.describe('the bottom line'),
  recommendations: z.array(Recommendation).describe('the best first'),
  topics: z.array(z.strictObject({ ...Named.shape, body: sentences })),
  cases: z.array(z.strictObject({ ...Named.shape, summary: sentences, evaluated: Sentence })).describe('that were asked for'),
  evidence: z.array(Evidence).describe('that was asked for'),
  changes: sentences.describe('what would change the answer'),
  questions: z
    .array(
      z.strictObject({
        text: z.string(),
        options: z.array(z.strictObject({ label: z.string(), context: z.record(z.string(), z.unknown()) })),
      }),
    )
    .describe('to ask the person; call `ask` again with the `context` of the option'),
  nearest: z.array(z.strictObject({ ...Named.shape, summary: sentences })).describe('where to go on when nothing fits'),
  sources: z.array(Source),
  version: z.strictObject({ knowledge, model: z.string() }),
  address: address.describe(
    'the page where the person can read the answer; absent when the answer hangs on the very words of the question',
  ),
})

export const GetResultShape = z.strictObject({
  ...Named.shape,
  lang: answerLang,
  sections: z.array(z.strictObject({ title: z.string(), sentences })).describe('tables and curves stand in the text only'),
  related: z.array(Named),
  sources: z.array(Source),
  version: z.strictObject({ knowledge }),
})

export const ListResultShape = z.strictObject({
  kind: z.string(),
  lang: answerLang,
  entries: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  version: z.strictObject({ knowledge }),
})

export type AskResult = z.infer<typeof AskResultShape>
export type GetResult = z.infer<typeof GetResultShape>
export type ListResult = z.infer<typeof ListResultShape>
