// The files that a trainer keeps: the plan, the results, a hand-out of each family.
import { createRoute, z } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { fileResponse, WORD_TYPE, wordResponse } from '../handout/files.ts'
import type { House } from '../house.ts'
import { Problem } from '../problem.ts'
import { addressOf } from '../request-address.ts'
import { problemResponses } from '../schemas/responses.ts'
import { PlanShape } from '../schemas/workshop.ts'
import { today } from '../today.ts'
import { bearerOf } from '../workshop/bearer.ts'
import { writeCsv } from '../workshop/csv.ts'
import { makeFamilyHandout } from '../workshop/family-handout.ts'
import { writeResults } from '../workshop/markdown.ts'
import { gatherResults } from '../workshop/results.ts'
import { familiesOf } from '../workshop/scenarios.ts'
import type { Workshops } from '../workshop/workshops.ts'
import { trainerHeaders } from './workshop-trainer.ts'

const AT = '/api/workshops/trainer'

export function fileRoutes(house: House, workshops: Workshops): Hono {
  return new Hono()
    .get(`${AT}/plan`, async c => {
      const { plan } = await workshops.trainerIn(bearerOf(c))
      return fileResponse(`${JSON.stringify(plan, null, 2)}\n`, 'tilgang-workshop.json', 'application/json')
    })
    .get(`${AT}/results.csv`, async c => {
      const results = await gatherResults(await workshops.trainerIn(bearerOf(c)), workshops, house)
      return fileResponse(writeCsv(results), 'tilgang-workshop.csv', 'text/csv; charset=utf-8')
    })
    .get(`${AT}/results.md`, async c => {
      const results = await gatherResults(await workshops.trainerIn(bearerOf(c)), workshops, house)
      return fileResponse(writeResults(results), 'tilgang-workshop.md', 'text/markdown; charset=utf-8')
    })
    .get(`${AT}/handout.docx`, async c => {
      const { plan } = await workshops.trainerIn(bearerOf(c))
      const wanted = c.req.query('scenario') ?? '0'
      const families = familiesOf(plan, workshops.scenarios)
      const family = families.find((known, i) => known.shown.id === wanted || String(i) === wanted)
      const handout = family && makeFamilyHandout(family, workshops.guide, house.knowledge, plan.lang, addressOf(c, house), today())
      if (!handout) throw new Problem('unknown-id')
      return wordResponse(handout, `tilgang-${family.shown.id}.docx`)
    })
}

const gives = (description: string, type: string) => ({
  200: { description, content: { [type]: { schema: { type: 'string' as const } } } },
  ...problemResponses(404),
})
const request = { headers: trainerHeaders }

export const fileDocs = [
  createRoute({
    method: 'get',
    path: `${AT}/plan`,
    summary: 'The plan, to save, copy and load again; nothing that participants wrote',
    request,
    responses: { 200: { description: 'The plan', content: { 'application/json': { schema: PlanShape } } }, ...problemResponses(404) },
  }),
  createRoute({
    method: 'get',
    path: `${AT}/results.csv`,
    summary: 'The choices as a table',
    request,
    responses: gives('One line for each participant, family and round; semicolons in Danish, commas in English', 'text/csv'),
  }),
  createRoute({
    method: 'get',
    path: `${AT}/results.md`,
    summary: 'The results to read',
    request,
    responses: gives('Counts in both rounds, what the guide recommends, the reasons', 'text/markdown'),
  }),
  createRoute({
    method: 'get',
    path: `${AT}/handout.docx`,
    summary: 'A family as a Word document: story, prompts, answer, what is easily missed',
    request: { ...request, query: z.object({ scenario: z.string().optional().openapi({ description: 'its id or its place, from 0' }) }) },
    responses: gives('The document', WORD_TYPE),
  }),
]
