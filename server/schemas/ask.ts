// What POST /api/ask takes. The form of the pages and the links go through the same check.
import { z } from '@hono/zod-openapi'
import type { AskRequest, Context, Lang } from '../../engine/answer.ts'
import { ENTRY_KINDS, isKind } from '../../engine/present/entries/entry.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import { type Fault, Problem } from '../problem.ts'
import { isLang } from '../request-lang.ts'
import { faultOf } from './faults.ts'

/** The longest question, in UTF-16 units. */
export const LONGEST_QUESTION = 1000
const MOST_IDS = 40

// What is described with `describe` stands in the OpenAPI document and in what other assistants read; `openapi` before it, or it is lost.
const ids = (what: string) => z.array(z.string().max(100)).optional().openapi({ example: [] }).describe(what)

const Focus = z.strictObject({ kind: z.enum(ENTRY_KINDS), id: z.string().max(100) })

const ContextShape = z
  .strictObject({
    problems: ids('problems that the user added'),
    groups: ids('target groups that the user added'),
    topics: ids('topics that the user added'),
    dropped: ids('what the user struck out, of any kind'),
    pressing: ids('consideration 1: which problem presses most'),
    missing: ids('consideration 2: what the local offer lacks'),
    strengths: ids('consideration 3: what the own plan is good at'),
    focus: Focus.optional().describe('the thing that a follow-up is about'),
  })
  .openapi('Context', { description: `what a conversation has settled; the server keeps none of it; at most ${MOST_IDS} ids` })

/** The request as the OpenAPI document shows it. */
export const AskShape = z
  .strictObject({
    question: z
      .string()
      .min(1)
      .max(LONGEST_QUESTION)
      .optional()
      .openapi({ example: 'isolerede enlige mødre' })
      .describe('1-1,000 UTF-16 units, not only white space; may be absent when the context holds at least one id'),
    lang: z.enum(['da', 'en']).optional().describe('language of the answer; without it the language of the question decides'),
    context: ContextShape.optional(),
    blocks: z
      .boolean()
      .optional()
      .openapi({ description: 'true: the answer also brings its blocks, in the order in which they are read, for a door that only draws' }),
  })
  .openapi('AskRequest')

/** A question as another assistant asks it: blocks are for doors that draw. */
export const QuestionShape = AskShape.omit({ blocks: true })

/** A request without a question, as files are asked for. */
export const IdsShape = z
  .strictObject({ lang: z.enum(['da', 'en']).optional().openapi({ description: 'Danish when absent' }), context: ContextShape })
  .openapi('IdsRequest')

/** Checks a request against its shape and against the ids that the knowledge has. */
export type AskReader = (value: unknown) => AskRequest

/**
 * Makes the check for one knowledge.
 * @returns a function that throws {@link Problem} `invalid-request` with every fault it finds
 */
export const createAskReader = (knowledge: Knowledge): AskReader => createReader<AskRequest>(AskShape, knowledge)

/** As {@link createAskReader}, for another assistant. */
export const createQuestionReader = (knowledge: Knowledge): AskReader => createReader<AskRequest>(QuestionShape, knowledge)

/** As {@link createAskReader}, for requests that hold ids only. */
export const createIdsReader = (knowledge: Knowledge): ((value: unknown) => IdsRequest) => createReader<IdsRequest>(IdsShape, knowledge)

export type IdsRequest = { readonly lang?: Lang; readonly context: Context }

function createReader<T extends AskRequest>(shape: z.ZodObject, knowledge: Knowledge): (value: unknown) => T {
  const known = knownIds(knowledge)
  const fields = {
    body: Object.keys(shape.shape),
    context: Object.keys(ContextShape.shape),
    'context.focus': Object.keys(Focus.shape),
  }
  return value => {
    const read = shape.safeParse(value)
    // JSON holds no undefined, so what zod calls optional is absent.
    const request = read.success ? (read.data as T) : undefined
    const faults = request ? meaningFaults(request, known) : (read.error?.issues ?? []).map(issue => faultOf(issue, fields))
    if (!request || faults.length > 0) throw new Problem('invalid-request', faults, langOf(value))
    return request
  }
}

type Known = Readonly<Record<IdList, ReadonlySet<string>>> & { readonly focus: (kind: string, id: string) => boolean }
type IdList = Exclude<keyof Context, 'focus'>
const LISTS = ['problems', 'groups', 'topics', 'dropped', 'pressing', 'missing', 'strengths'] as const satisfies readonly IdList[]

function knownIds(knowledge: Knowledge): Known {
  const of = (list: readonly { readonly id: string }[]): string[] => list.map(x => x.id)
  const chosen = (field: string): string[] =>
    knowledge.considerations.filter(c => c.field === field).flatMap(c => c.options.map(o => o.sets))
  const anything = new Set(ENTRY_KINDS.flatMap(kind => of(knowledge[kind])))
  return {
    problems: new Set(of(knowledge.problems)),
    groups: new Set(of(knowledge.groups)),
    topics: new Set(of(knowledge.topics)),
    dropped: anything,
    pressing: new Set([...of(knowledge.problems), ...chosen('pressing')]),
    missing: new Set([...anything, ...chosen('missing')]),
    strengths: new Set([...anything, ...chosen('strengths')]),
    focus: (kind, id) => isKind(kind) && of(knowledge[kind]).includes(id),
  }
}

function meaningFaults({ question, context = {} }: AskRequest, known: Known): Fault[] {
  const faults: Fault[] = []
  const count = LISTS.reduce((sum, list) => sum + (context[list]?.length ?? 0), context.focus ? 1 : 0)
  if (question?.trim() === '') faults.push({ where: 'question', what: { da: 'spørgsmålet er tomt', en: 'the question is empty' } })
  if (question === undefined && count === 0)
    faults.push({
      where: 'question',
      what: { da: 'mangler: skriv et spørgsmål, eller vælg mindst ét emne', en: 'missing: write a question, or choose at least one topic' },
    })
  if (count > MOST_IDS)
    faults.push({ where: 'context', what: { da: `højst ${MOST_IDS} id’er i alt`, en: `at most ${MOST_IDS} ids in all` } })
  for (const list of LISTS)
    for (const [i, id] of (context[list] ?? []).entries())
      if (!known[list].has(id)) faults.push({ where: `context.${list}[${i}]`, what: UNKNOWN_ID })
  if (context.focus && !known.focus(context.focus.kind, context.focus.id)) faults.push({ where: 'context.focus', what: UNKNOWN_ID })
  return faults.slice(0, MOST_IDS)
}

/** What is wrong with an id that the knowledge does not have. */
export const UNKNOWN_ID = { da: 'ukendt id', en: 'unknown id' }

function langOf(value: unknown): AskRequest['lang'] {
  const lang = value && typeof value === 'object' && 'lang' in value ? value.lang : undefined
  return isLang(lang) ? lang : undefined
}
