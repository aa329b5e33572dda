import { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import type { House } from '../house.ts'
import type { Shelf } from '../shelf.ts'
import { askDocs } from './ask.ts'
import { editorDocs, editorSecurity } from './editor-docs.ts'
import { feedbackDocs } from './feedback.ts'
import { handoutDocs } from './handout.ts'
import { healthDocs } from './health.ts'
import { knowledgeDocs } from './knowledge.ts'
import { fileDocs } from './workshop-files.ts'
import { phoneDocs } from './workshop-phone.ts'
import { trainerDocs } from './workshop-trainer.ts'
import { workshopDocs } from './workshops.ts'

type Described = Pick<House, 'config' | 'editor'>

/** GET /api/openapi.json: the API described by the very schemas that check it. */
export function openapiRoutes(house: Described, shelf: Shelf): Hono {
  return new Hono().get(
    '/api/openapi.json',
    shelf.keep(() => Response.json(describeApi(house))),
  )
}

/** The OpenAPI 3.1 document. What the editors' page calls stands in it where there is such a page. */
function describeApi({ config: { base }, editor }: Described) {
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
    ...(editor ? editorDocs(editor.gate.asksFor === 'key') : []),
  ]
  if (editor)
    for (const [name, scheme] of Object.entries(editorSecurity)) openAPIRegistry.registerComponent('securitySchemes', name, scheme)
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
