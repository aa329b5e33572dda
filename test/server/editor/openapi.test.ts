// What the document says of /api/editor is what its routes answer.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { editorDocs } from '../../../server/routes/editor-docs.ts'
import { ProblemShape } from '../../../server/schemas/knowledge.ts'
import { type EditorHouse, KEY, offer, openEditorHouse } from './house.ts'

let house: EditorHouse
beforeEach(() => {
  house = openEditorHouse({ TILGANG_EDITOR_KEY: KEY, TILGANG_EDIT_APPROVAL: 'on' })
  writeFileSync(join(house.root, 'signposts.yaml'), 'a: [')
})
afterEach(() => {
  expect(house.bugs).toEqual([])
  house.stop()
})

type Said = { hash?: string; proposals?: { id: string }[]; changes?: { version: string }[] }
type Content = Record<string, { schema: z.ZodType }>
type Route = { method: string; path: string; responses: Record<number, { content?: Content }> }
const routes = editorDocs(true) as unknown as Route[]
const asked = new Set<string>()

/** Asks, and holds what comes against the document. */
async function ask(path: string, status: number, body?: unknown, headers: Record<string, string> = {}): Promise<Said> {
  const plain = path.replace(/\?.*/, '')
  const route = routes.find(
    one =>
      one.method === (body === undefined ? 'get' : 'post') &&
      new RegExp(`^${one.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(`/api/editor${plain}`),
  )
  const response = await house.call(path, body, headers)
  const said = await response.text()
  expect([response.status, path, said]).toEqual([status, path, said])
  const content = route?.responses[status]?.content
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? ''
  expect(Object.keys(content ?? {}), path).toContain(type)
  asked.add(`${route?.method} ${route?.path}`)
  if (type === 'application/problem+json') ProblemShape.parse(JSON.parse(said))
  if (type !== 'application/json') return {}
  // Strict: a field that is not documented is a fault.
  content?.[type]?.schema.parse(JSON.parse(said))
  return JSON.parse(said) as Said
}

const value = { ...offer, short: { da: 'Mere lys.' } }
const place = { kind: 'offers', id: 'lygtehuset' }
const as = (who: string) => ({ 'X-Tilgang-Editor': who })

test('every answer is as the document has it, to good and to bad', async () => {
  await ask('', 200)
  await ask('/list', 403, undefined, { Authorization: '' })
  await ask('/form/offers', 200)
  await ask('/form/words?lang=en', 200)
  await ask('/form/scenarios', 200)
  await ask('/form/signposts', 200)
  await ask('/form/nothing', 404)
  const { hash } = await ask('/entries/offers/lygtehuset', 200)
  await ask('/entries/signposts/signposts', 200)
  await ask('/entries/offers/nothing', 404)
  await ask('/check', 200, { ...place, base: hash, value: { ...value, problems: ['nothing-such'] } })
  await ask('/check', 400, { ...place, base: hash })
  await ask('/check', 415, '{}', { 'Content-Type': 'text/plain' })
  await ask('/check', 413, { ...place, text: 'x'.repeat(300_000) })
  await ask('/preview', 200, { ...place, base: hash, value })
  await ask('/save', 422, { ...place, base: hash, value: { ...value, actor: 'x' } })
  await ask('/save', 409, { ...place, base: 'another', value })
  await ask('/save', 200, { ...place, base: hash, value })
  const { proposals } = await ask('/list', 200)
  const id = proposals?.[0]?.id
  await ask(`/proposals/${id}`, 200)
  await ask('/proposals/nothing', 404)
  await ask('/decide', 403, { id, isApproved: true })
  await ask('/decide', 200, { id, isApproved: false, why: 'Hvor?' }, as('Ole'))
  await ask('/list', 200)
  await ask('/decide', 200, { id, isApproved: true }, as('Ole'))
  await ask('/taken', 200, {})
  const entry = await ask('/entries/offers/lygtehuset', 200)
  const version = entry.changes?.[0]?.version
  await ask('/restore', 200, { ...place, base: entry.hash, version })
  await ask('/restore', 404, { ...place, base: entry.hash, version: 'nothing' })
  await ask('/remove', 409, { ...place, base: null })
  await ask('/remove', 200, { ...place, base: entry.hash })
  await ask('/layer.zip', 200)
  await ask('/offers.csv', 200)
  await ask('/import', 200, 'id;title.da\r\nlygtehuset;Huset\r\n', { 'Content-Type': 'text/csv' })
  await ask('/import?real=yes', 200, 'id;title.da\r\nlygtehuset;Huset\r\n', { 'Content-Type': 'text/csv' })
  await ask('/import', 200, 'no zip', { 'Content-Type': 'application/zip' })
  expect([...asked].sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort())
})
