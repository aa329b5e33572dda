import { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import type { House } from '../house.ts'
import type { Shelf } from '../shelf.ts'
import { askDocs } from './ask.ts'
import { feedbackDocs } from './feedback.ts'
import { handoutDocs } from './handout.ts'
import { healthDocs } from './health.ts'
import { knowledgeDocs } from './knowledge.ts'
import { fileDocs } from './workshop-files.ts'
import { phoneDocs } from './workshop-phone.ts'
import { trainerDocs } from './workshop-trainer.ts'
import { workshopDocs } from './workshops.ts'

/** GET /api/openapi.json: the API described by the very schemas that check it. */
export function openapiRoutes({ config }: Pick<House, 'config'>, shelf: Shelf): Hono {
  return new Hono().get(
    '/api/openapi.json',
    shelf.keep(() => Response.json(describeApi(config.base))),
  )
}

/** The OpenAPI 3.1 document. @param base where the house stands */
export function describeApi(base: string) {
  const { openAPIRegistry, getOpenAPI31Document } = new OpenAPIHono()
  const docs = [
    ...askDocs,
    ...feedbackDocs,
    ...handoutDocs,
    ...knowledgeDocs,
    ...healthDocs,
    ...workshopDocs,
    ...trainerDocs,
    ...fileDocs,
    ...phoneDocs,
  ]
  for (const route of docs) openAPIRegistry.registerPath(route)
  return getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Tilgang',
      version: '1',
      description:
        'Which approach to try with a vulnerable family: answers from the report Fokus på sårbare familier (CFBU 2015), every sentence with its source. Nothing is stored but workshops, which end by themselves, and anonymous counts by day.',
      license: { name: 'MPL-2.0' },
    },
    servers: [{ url: base === '' ? '/' : base }],
  })
}
