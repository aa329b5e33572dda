// /drift: hidden without a key, the page as the answer to a form, the file.
import { describe, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { createCounts } from '../../../server/counts/counts.ts'
import type { House } from '../../../server/house.ts'
import { createCountStore } from '../../../server/storage/count-store.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import { house, app as withoutKey } from '../house.ts'

const KEY = 'en-lang-noegle-af-tegn-og-tal-42'

async function open(special: Partial<House> = {}) {
  const counts = createCounts({ store: createCountStore(await openSqlite(':memory:')), days: 400, report: console.error })
  const app = createApp({ ...house, counts, config: { ...house.config, operatorKey: KEY }, ...special })
  const send = (fields: Record<string, string>): Promise<Response> =>
    Promise.resolve(app.request('/drift', { method: 'POST', body: new URLSearchParams(fields) }))
  return { app, counts, send }
}

const passIn = (html: string): string => /name="pass" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('/drift', () => {
  test('is not there without a key', async () => {
    expect((await withoutKey.request('/drift')).status).toBe(404)
    expect((await withoutKey.request('/drift', { method: 'POST', body: new URLSearchParams({ key: '' }) })).status).toBe(404)
  })

  test.each(['da', 'en'] as const)('asks for the key in a form: %s', async lang => {
    const { app } = await open()
    const response = await app.request(`/drift?lang=${lang}`)
    const html = await response.text()
    expect([response.status, response.headers.get('Cache-Control'), response.headers.get('X-Robots-Tag')]).toEqual([
      200,
      'no-store',
      'noindex',
    ])
    expect(html).toContain(`<html lang="${lang}">`)
    expect(html).toContain('type="password"')
    expect(html.includes(KEY)).toBe(false)
  })

  test('shows the counts to who has the key, with neither key nor cookie in the answer', async () => {
    const { app, counts, send } = await open()
    for (let i = 0; i < 6; i += 1)
      await app.request('/api/ask', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"question":"mørke aftener"}',
      })
    counts.countFeedback({ lang: 'da', outcome: 'answer' }, 'missing')
    const response = await send({ key: KEY, span: '7', lang: 'da' })
    const html = await response.text()
    expect([response.status, response.headers.get('Cache-Control'), response.headers.get('Set-Cookie')]).toEqual([200, 'no-store', null])
    for (const told of ['<th scope="row">Mørke aftener</th><td>6</td>', 'Under 5: Der mangler noget (Ingen tilgang)'])
      expect([told, html.includes(told)]).toEqual([told, true])
    expect(html.includes(KEY)).toBe(false)
    const again = await send({ pass: passIn(html), span: '364', lang: 'en' })
    expect(await again.text()).toContain('Questions week by week')
  })

  test('gives the same as a file', async () => {
    const { send } = await open()
    const pass = passIn(await (await send({ key: KEY })).text())
    const response = await send({ pass, as: 'csv', span: '28', lang: 'da' })
    expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; filename="tilgang-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv"$/)
    expect(await response.text()).toContain('"Spørgsmål dag for dag"')
  })

  test('a wrong key gets the form again and no figure; a key in the address is no key', async () => {
    const { app, send } = await open()
    const wrong = await send({ key: 'zebrazebrazebrazebrazebra' })
    const html = await wrong.text()
    expect([wrong.status, html.includes('role="alert"'), html.includes('zebra'), html.includes('id="times"')]).toEqual([
      403,
      true,
      false,
      false,
    ])
    const inAddress = await app.request(`/drift?key=${KEY}`)
    expect((await inAddress.text()).includes('id="times"')).toBe(false)
    expect((await send({ pass: '1.2', as: 'csv' })).status).toBe(403)
  })

  test('where nothing is counted it says so', async () => {
    const { counts: _, ...without } = house
    const app = createApp({ ...without, config: { ...house.config, operatorKey: KEY } })
    const response = await app.request('/drift', { method: 'POST', body: new URLSearchParams({ key: KEY, as: 'csv' }) })
    expect([response.status, (await response.text()).includes('TILGANG_COUNTS=off')]).toEqual([200, true])
  })
})
