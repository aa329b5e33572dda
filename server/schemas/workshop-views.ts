// What the workshops' routes give, for the OpenAPI document. The types that the code uses are in engine/workshop.
import { z } from '@hono/zod-openapi'
import { AnswerShape } from './answer.ts'
import { ChoiceShape } from './workshop.ts'

const Scenario = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    story: z.string(),
    goal: z.string(),
    prompts: z.array(z.string()),
    minutes: z.number(),
    isOwn: z.boolean(),
  })
  .openapi('WorkshopScenario')

export const OfferedShape = z.strictObject({ scenarios: z.array(Scenario) }).openapi('OfferedScenarios')

const counts = z.record(z.string(), z.int())
const Tally = z.strictObject({ of: z.int(), problems: counts, approaches: counts }).openapi('Tally')
const moved = z.record(z.string(), z.strictObject({ kept: z.int(), added: z.int(), left: z.int() }))
const Reason = z
  .strictObject({
    id: z.string(),
    round: z.union([z.literal(1), z.literal(2)]),
    text: z.string(),
    group: z.string().optional(),
    isHidden: z.boolean(),
  })
  .openapi('Reason')

const Reveal = z
  .strictObject({
    rounds: z.array(Tally).length(2),
    movement: z.strictObject({ of: z.int(), changed: z.int(), problems: moved, approaches: moved }),
    answer: AnswerShape,
    misjudgements: z.array(z.strictObject({ text: z.string(), why: z.string(), cites: z.array(z.string()) })),
    trap: z.string().optional(),
    reasons: z.array(Reason),
  })
  .openapi('Reveal')

const options = z.array(z.strictObject({ id: z.string(), label: z.string() }))

const Room = z
  .strictObject({
    version: z.int(),
    code: z.string(),
    lang: z.enum(['da', 'en']),
    title: z.string(),
    isRehearsal: z.boolean(),
    step: z.enum(['lobby', 'read', 'round-1', 'discuss', 'round-2', 'reveal', 'end']),
    isOpen: z.boolean(),
    index: z.int(),
    count: z.int(),
    scenario: Scenario.optional(),
    timer: z.strictObject({ endsAt: z.int(), now: z.int() }).optional(),
    usesGroups: z.boolean(),
    options: z.strictObject({ problems: options, approaches: options }),
    reveal: Reveal.optional(),
    disappearsAt: z.int(),
    study: z.array(z.string()).optional(),
  })
  .openapi('Room')

export const PhoneViewShape = z
  .strictObject({
    room: Room,
    mine: z.strictObject({
      group: z.string().optional(),
      choices: z.strictObject({ 1: ChoiceShape.optional(), 2: ChoiceShape.optional() }),
    }),
  })
  .openapi('PhoneView')

export const TrainerViewShape = z
  .strictObject({
    room: Room,
    id: z.string(),
    present: z.int(),
    joined: z.int(),
    answered: z.array(z.int()).length(2),
    reasons: z.array(Reason),
    scenarios: z.array(Scenario),
  })
  .openapi('TrainerView')

export const KeyShape = z
  .strictObject({
    key: z
      .strictObject({ tilgang: z.literal('workshop-key'), id: z.string(), code: z.string(), key: z.string(), title: z.string() })
      .openapi('TrainerKey', { description: 'given this once; only its hash is kept' }),
  })
  .openapi('MadeWorkshop')

export const AddressShape = z
  .strictObject({ addresses: z.array(z.string()) })
  .openapi('Addresses', { description: 'where phones find this server, the best first' })
