// The folder of static files: served by nothing but a file server, it answers.
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startBrowser } from './browser.ts'

const FOLDER = fileURLToPath(new URL('../../dist/static/', import.meta.url))
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json' }

test.skipIf(!existsSync(`${FOLDER}index.html`))(
  'a folder of static files answers without any server of ours',
  { timeout: 60_000 },
  async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      const name = new URL(request.url ?? '', 'http://x').pathname.replace(/^\/hjem\/tilgang\//, '') || 'index.html'
      asked.push(name)
      if (!existsSync(`${FOLDER}${name}`)) return response.writeHead(404).end()
      return response
        .writeHead(200, { 'Content-Type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream' })
        .end(readFileSync(`${FOLDER}${name}`))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const browser = await startBrowser()
    try {
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on('console', message => complaints.push(message.text()))
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hjem/tilgang/`)
      await page.locator('textarea').fill('isolerede enlige mødre')
      await page.locator('textarea').press('Enter')
      await page.locator('.section.advice').waitFor()
      expect(asked.filter(name => name.startsWith('api'))).toEqual([])
      expect(complaints.filter(text => !text.includes('favicon') && !text.includes('404'))).toEqual([])
    } finally {
      await browser.close()
      server.close()
    }
  },
)
