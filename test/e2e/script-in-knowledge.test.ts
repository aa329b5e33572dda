// Scripts in every text of the knowledge and of a layer, in real Chromium: pages show them as text, and nothing of them runs.
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createEngine } from '../../engine/index.ts'
import { layOver } from '../../knowledge/layers/index.ts'
import { loadKnowledge } from '../../knowledge/load.ts'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { smallKnowledge, TODAY } from '../knowledge/fixture.ts'
import { addTo, smallLayer } from '../knowledge/layers/small-layer.ts'
import { MARK, withScripts } from '../knowledge/mutations/scripts.ts'
import { startBrowser } from './browser.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const folder = mkdtempSync(join(tmpdir(), 'tilgang-e2e-scripts-'))
let browser: Browser
let server: Server
let address: string

beforeAll(async () => {
  addTo(join(folder, 'built'), withScripts(smallKnowledge()).files)
  addTo(join(folder, 'layer'), withScripts(smallLayer()).files)
  const built = { ...loadKnowledge(join(folder, 'built')).knowledge, hash: 'scripts' }
  const { knowledge } = layOver(built, [join(folder, 'layer')], TODAY)
  const app = createApp({ engine: createEngine(knowledge), knowledge, config: { ...readConfig({}), hasWorkshops: false } })
  server = createAdaptorServer({ fetch: app.fetch }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
  server?.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
})

test('a walk over the pages: no script runs, none is even stopped by the policy, and nothing is asked of others', async () => {
  const page = await browser.newPage()
  const complaints: string[] = []
  // The front page has examples that the small knowledge does not know.
  page.on('console', message => void (message.text().includes('status of 400') || complaints.push(message.text())))
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('dialog', dialog => void dialog.dismiss().then(() => complaints.push('dialog')))
  page.on('request', request => {
    if (!request.url().startsWith(address) || request.url().includes(MARK)) complaints.push(request.url())
  })
  const urgent = '/svar?p=dark-evenings&p=no-lantern&g=neighbours&lang='
  const seen = new Set(['/da', '/en', '/da/local', '/da/local/lantern-shop', '/en/local/gate-three', `${urgent}da`, `${urgent}en`])
  let shown = 0
  for (const path of seen) {
    await page.goto(address + path)
    expect(await page.evaluate(mark => mark in window, MARK), path).toBe(false)
    if ((await page.locator('body').textContent())?.includes(MARK)) shown++
    const links = await page.locator('a[href^="/"]').evaluateAll(all => all.map(one => one.getAttribute('href')?.split('#')[0] ?? ''))
    for (const link of links) if (seen.size < 40 && !/\.\w+(?:\?|$)/.test(link)) seen.add(link)
  }
  expect(complaints).toEqual([])
  expect(shown).toBeGreaterThan(10)
  await page.close()
})
