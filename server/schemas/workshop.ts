// What the workshops' routes take. What they give is in workshop-views.ts.
import { z } from '@hono/zod-openapi'
import {
  type Choice,
  LONGEST_GROUP,
  LONGEST_REASON,
  MOST_CHOSEN,
  planFaults,
  type TrainerAction,
  type WorkshopPlan,
} from '../../engine/workshop/index.ts'
import { type Fault, Problem } from '../problem.ts'
import { isLang } from '../request-lang.ts'
import type { Choosable } from '../workshop/choosable.ts'
import { faultOf, type KnownFields } from './faults.ts'

const Own = z
  .strictObject({
    title: z.string(),
    story: z.string(),
    goal: z.string(),
    prompts: z.array(z.string()),
    minutes: z.number(),
    question: z.string().openapi({ description: 'what a worker would ask the guide about this family' }),
  })
  .openapi('OwnScenario', {
    description: 'a family that the trainer wrote for this workshop; personal data is struck out before it is kept',
  })

export const PlanShape = z
  .strictObject({
    tilgang: z.literal('workshop-plan'),
    version: z.literal(1),
    title: z.string(),
    lang: z.enum(['da', 'en']),
    usesGroups: z.boolean(),
    isRehearsal: z.boolean(),
    scenarios: z.array(z.union([z.strictObject({ id: z.string() }), z.strictObject({ own: Own })])),
  })
  .openapi('WorkshopPlan', { description: 'also the file that a trainer saves and loads again' })

const StepShape = z.enum(['lobby', 'read', 'round-1', 'discuss', 'round-2', 'reveal', 'end'])

const ActionShape = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('go'), step: StepShape, index: z.int().min(0).optional() }),
    z.strictObject({ do: z.literal('open') }),
    z.strictObject({ do: z.literal('close') }),
    z.strictObject({ do: z.literal('timer'), seconds: z.int().min(1).nullable() }),
    z.strictObject({ do: z.literal('hide-reason'), id: z.string().max(40), isHidden: z.boolean() }),
  ])
  .openapi('TrainerAction')

export const ActingShape = z
  .strictObject({ seen: z.int().openapi({ description: 'the version of the room that the trainer saw' }), action: ActionShape })
  .openapi('TrainerActing')

export const JoinShape = z
  .strictObject({ group: z.string().trim().min(1).max(LONGEST_GROUP).optional() })
  .openapi('RoomJoining', { description: 'a group name is optional; personal data is struck out of it' })

export const ChoiceShape = z
  .strictObject({
    problems: z.array(z.string().max(100)).max(MOST_CHOSEN),
    approaches: z.array(z.string().max(100)).max(MOST_CHOSEN),
    reason: z.string().max(LONGEST_REASON).openapi({ description: 'one line; personal data is struck out before it is kept' }),
  })
  .openapi('Choice')

export const ChoosingShape = z
  .strictObject({
    count: z.int().min(1).openapi({ description: 'grows with each change on the phone: an older one changes nothing' }),
    choice: ChoiceShape,
  })
  .openapi('Choosing')

export type Acting = { readonly seen: number; readonly action: TrainerAction }
export type Choosing = { readonly count: number; readonly choice: Choice }

const fieldsOf = (shape: z.ZodObject, more: KnownFields = {}): KnownFields => ({ body: Object.keys(shape.shape), ...more })

function reader<T>(shape: z.ZodObject, fields: KnownFields, meaning: (request: T) => readonly Fault[] = () => []): (value: unknown) => T {
  return value => {
    const read = shape.safeParse(value)
    const lang = value && typeof value === 'object' && 'lang' in value && isLang(value.lang) ? value.lang : undefined
    if (!read.success) {
      const faults = read.error.issues.map(issue => faultOf(issue, fields))
      throw new Problem('invalid-request', faults, lang)
    }
    const request = read.data as T
    const faults = meaning(request)
    if (faults.length > 0) throw new Problem('invalid-request', faults, lang)
    return request
  }
}

export const readActing = reader<Acting>(ActingShape, fieldsOf(ActingShape))
export const readJoining = reader<{ readonly group?: string }>(JoinShape, fieldsOf(JoinShape))

/** Makes the check of a plan. @param known the ids of the scenarios that there are */
export const createPlanReader = (known: ReadonlySet<string>): ((value: unknown) => WorkshopPlan) =>
  reader<WorkshopPlan>(PlanShape, fieldsOf(PlanShape), plan => planFaults(plan, known))

/** Makes the check of a choice: ids that can be chosen, each once; a reason on one line. */
export function createChoosingReader(known: Choosable): (value: unknown) => Choosing {
  const fields = fieldsOf(ChoosingShape, { choice: Object.keys(ChoiceShape.shape) })
  const read = reader<Choosing>(ChoosingShape, fields, ({ choice }) =>
    (['problems', 'approaches'] as const).flatMap(list =>
      choice[list].flatMap((id, i) => (known[list].has(id) ? [] : [{ where: `choice.${list}[${i}]`, what: UNKNOWN_ID }])),
    ),
  )
  return value => {
    const { count, choice } = read(value)
    const once = (ids: readonly string[]): string[] => [...new Set(ids)].sort()
    const reason = choice.reason.replace(/\s+/g, ' ').trim()
    return { count, choice: { problems: once(choice.problems), approaches: once(choice.approaches), reason } }
  }
}

const UNKNOWN_ID = { da: 'ukendt id', en: 'unknown id' }
