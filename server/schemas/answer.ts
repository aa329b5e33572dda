// The answer for the OpenAPI document. The type that the code uses is in engine/answer.ts; a test holds real answers against this.
import { z } from '@hono/zod-openapi'
import { LOCAL_KINDS } from '../../engine/local/entries.ts'
import { Cited, ClarifyingQuestion, cited, Effects, Figure, noticeShape, Signpost } from './answer-parts.ts'
import { Block } from './blocks.ts'

const Lang = z.enum(['da', 'en'])
const span = { start: z.int(), end: z.int() }
const Span = z.strictObject(span).openapi({ description: 'positions in the question as received: UTF-16 units, end exclusive' })
const Found = z.strictObject({ id: z.string(), label: z.string(), because: z.array(Span) }).openapi('Found')

const card = { id: z.string(), kind: z.string(), title: z.string(), summary: cited }
const Card = z.strictObject(card).openapi('Card')

const CaseCard = z
  .strictObject({
    ...card,
    place: z.string(),
    year: z.string(),
    who: cited,
    steps: cited,
    outcome: cited,
    copy: cited,
    watch: cited,
    evaluated: Cited,
  })
  .openapi('CaseCard')

const EvidenceCard = z
  .strictObject({
    ...card,
    study: z.string(),
    directness: z.strictObject({
      sameActivity: z.string(),
      sameGroup: z.string(),
      danish: z.string(),
      boligsocial: z.string(),
      text: Cited,
    }),
    shows: cited,
    doesNotShow: cited,
    figures: z.array(Figure),
    headings: z.strictObject({ targetGroup: cited, method: cited, implementation: cited, effect: cited, economy: cited }),
  })
  .openapi('EvidenceCard')

const Recommendation = z
  .strictObject({
    approach: z.string(),
    title: z.string(),
    when: Cited,
    because: cited,
    reasons: z.array(z.strictObject({ problem: z.string(), strength: z.enum(['first', 'strong', 'weak', 'named']), points: z.int() })),
    steps: cited,
    effects: Effects,
    activities: z.array(Card),
    cases: z.array(CaseCard),
    evidence: z.array(EvidenceCard),
    practice: cited,
    cautions: cited,
    limits: cited,
  })
  .openapi('Recommendation')

const TopicAnswer = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    body: cited,
    figures: z.array(Figure),
    tables: z.array(
      z.strictObject({ title: z.string(), columns: z.array(z.string()), rows: z.array(z.array(z.string())), cites: z.array(z.string()) }),
    ),
    curves: z.array(z.strictObject({ label: z.string(), points: z.array(z.strictObject({ age: z.string(), freedom: z.number() })) })),
    cases: z.array(CaseCard),
    evidence: z.array(EvidenceCard),
  })
  .openapi('TopicAnswer')

const LocalCard = z
  .strictObject({
    ...card,
    kind: z.literal('local'),
    localKind: z.enum(LOCAL_KINDS),
    actor: z.string().optional(),
    from: z.string(),
    isFictional: z.boolean(),
    isDanishOnly: z.boolean(),
    checked: z.string(),
    isOverdue: z.boolean(),
    hours: z.string().optional(),
    place: z.string().optional(),
    price: z.string().optional(),
    languages: z.array(z.string()).optional(),
    contact: z
      .strictObject({
        role: z.string(),
        phone: z.string().optional(),
        email: z.string().optional(),
        web: z.string().optional(),
      })
      .optional(),
  })
  .openapi('LocalCard', { description: 'what a municipality or a helhedsplan has written itself' })

const LocalPart = z
  .strictObject({ entries: z.array(LocalCard), more: z.int(), isAlone: z.boolean(), blocks: z.array(Block) })
  .openapi('LocalPart', { description: 'what layers add to the answer; the rest of it is as it is without them' })

const Source = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('report'),
      chapter: z.string(),
      section: z.string(),
      page: z.int(),
      derived: z.boolean(),
      label: z.string(),
    }),
    z.strictObject({ kind: z.literal('literature'), reference: z.string(), footnote: z.int(), page: z.int(), label: z.string() }),
    z.strictObject({ kind: z.literal('beside-the-report'), title: z.string(), checked: z.string(), label: z.string() }),
  ])
  .openapi('Source')

const Notice = z.strictObject({ ...noticeShape, signposts: z.array(Signpost).optional() }).openapi('Notice')

/** The answer as the OpenAPI document shows it. */
export const AnswerShape = z
  .strictObject({
    version: z.strictObject({ knowledge: z.string(), model: z.string() }),
    lang: Lang,
    outcome: z.enum(['answer', 'clarify', 'refer', 'urgent', 'outside']),
    privacy: z.strictObject({ found: z.array(z.strictObject({ kind: z.string(), ...span })) }),
    understood: z.strictObject({ problems: z.array(Found), groups: z.array(Found), topics: z.array(Found) }),
    notices: z.array(Notice),
    advice: cited,
    recommendations: z.array(Recommendation),
    topics: z.array(TopicAnswer),
    cases: z.array(CaseCard),
    evidence: z.array(EvidenceCard),
    changes: cited,
    questions: z.array(ClarifyingQuestion),
    nearest: z.array(Card),
    local: LocalPart.optional(),
    sources: z.record(z.string(), Source),
    blocks: z.array(Block).optional().openapi({ description: 'only when the request asked for them' }),
  })
  .openapi('Answer')
