import { expect, test } from 'vitest'
import { app } from './house.ts'

type Document = {
  openapi: string
  paths: Record<string, Record<string, { responses: object }>>
  components: { schemas: Record<string, object> }
}

const load = async (): Promise<Document> => (await app.request('/api/openapi.json')).json() as Promise<Document>

test('the document names every API route that the server has, and no other', async () => {
  const document = await load()
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(m => `${m.toUpperCase()} ${path}`),
  )
  const served = app.routes
    .filter(r => r.method !== 'ALL' && (r.path.startsWith('/api') || r.path.endsWith('z')) && r.path !== '/api/openapi.json')
    .map(r => `${r.method} ${r.path.replace(/:(\w+)/g, '{$1}')}`)
  expect(documented.sort()).toEqual([...new Set(served)].sort())
})

test('every reference in it leads somewhere', async () => {
  const document = await load()
  expect(document.openapi).toBe('3.1.0')
  const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(m => m[1] ?? '')
  expect(references.length).toBeGreaterThan(10)
  for (const name of references) expect(document.components.schemas).toHaveProperty(name)
})

test('the question and its limits are in it', async () => {
  const { components } = await load()
  expect(new Map(Object.entries(components.schemas)).get('AskRequest')).toMatchObject({
    properties: { question: { minLength: 1, maxLength: 1000 } },
    additionalProperties: false,
  })
})
