import { afterAll, expect, test } from 'vitest'
import { openEditorHouse } from './editor/house.ts'
import { app } from './house.ts'

const edited = openEditorHouse()
afterAll(edited.stop)
const apps = { 'where nothing is edited': app, 'where a layer is edited': edited.app }
const whether = Object.keys(apps) as (keyof typeof apps)[]

type Document = {
  openapi: string
  paths: Record<string, Record<string, { responses: object; security?: object[] }>>
  components: { schemas: Record<string, object>; securitySchemes?: Record<string, object> }
}

const load = async (one = app): Promise<Document> => (await one.request('/api/openapi.json')).json() as Promise<Document>

test.each(whether)('the document names every API route that the server has, and no other: %s', async where => {
  const document = await load(apps[where])
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(m => `${m.toUpperCase()} ${path}`),
  )
  const served = apps[where].routes
    .filter(r => r.method !== 'ALL' && (r.path.startsWith('/api') || r.path.endsWith('z')) && r.path !== '/api/openapi.json')
    .map(r => `${r.method} ${r.path.replace(/:(\w+)/g, '{$1}')}`)
  expect(documented.sort()).toEqual([...new Set(served)].sort())
})

test.each(whether)('every reference in it leads somewhere: %s', async where => {
  const document = await load(apps[where])
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

test('a field of a form is told whole, with the fields in it', async () => {
  const { components } = await load(edited.app)
  expect(components.schemas).toHaveProperty('EditField.properties.fields.items', { $ref: '#/components/schemas/EditField' })
})

test('how an editor is known stands at each of the routes that ask for it, and nowhere else', async () => {
  const { paths, components } = await load(edited.app)
  expect(Object.keys(components.securitySchemes ?? {})).toEqual(['editorKey', 'editorName'])
  const locked = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).flatMap(({ security = [] }) => (security.length > 0 ? [[path, security]] : [])),
  )
  expect(locked.length).toBeGreaterThan(10)
  for (const [path, security] of locked) {
    expect(path).toMatch(/^\/api\/editor\//)
    expect(security).toEqual([{ editorKey: [], editorName: [] }])
  }
  const open = Object.keys(paths).filter(path => path.startsWith('/api/editor') && !locked.some(([other]) => other === path))
  expect(open).toEqual(['/api/editor'])
  expect((await load()).components.securitySchemes).toBeUndefined()
})
