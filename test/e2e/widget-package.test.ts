// The element as an npm package: packed, unpacked elsewhere, imported in a browser by the address that its exports name.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from './browser.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'tilgang-package-'))
const unpacked = join(folder, 'package')

beforeAll(() => {
  if (!existsSync(`${ROOT}dist/widget/tilgang-guide.js`)) throw new Error('dist/widget is missing. Run: npm run build')
  execFileSync(process.execPath, ['--import', 'tsx', 'build/package.ts'], { cwd: ROOT })
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', './dist/package', '--json', '--pack-destination', folder], { cwd: ROOT, encoding: 'utf8' }),
  ) as [{ filename: string }]
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', folder])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Manifest = { exports: Record<string, string | { types: string; default: string }>; dependencies?: unknown }
const manifest = (): Manifest => JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8')) as Manifest

test('each export is there, and nothing else has to be installed', () => {
  const { exports, dependencies } = manifest()
  const paths = Object.values(exports).flatMap(path => (typeof path === 'string' ? path : [path.types, path.default]))
  const missing = paths.filter(path => !existsSync(join(unpacked, path.replace('/*', ''))))
  expect(missing).toEqual([])
  expect(dependencies).toBeUndefined()
  expect(existsSync(join(unpacked, 'server'))).toBe(false)
})

test('imported in a browser it answers, from the files of the package alone', { timeout: 60_000 }, async () => {
  const { exports } = manifest()
  const widget = exports['./widget'] as { default: string }
  const page = `<!doctype html><title>Vært</title><main><h1>Vært</h1><tilgang-guide offline="only"></tilgang-guide></main>
<script type="importmap">{"imports":{"tilgang/widget":"${widget.default}"}}</script>
<script type="module">import { TilgangGuide } from 'tilgang/widget'; document.title = TilgangGuide.name ? 'imported' : ''</script>`
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://x')
    if (pathname === '/') return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
    const file = join(unpacked, pathname)
    if (!existsSync(file)) return response.writeHead(404).end()
    return response
      .writeHead(200, { 'Content-Type': file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream' })
      .end(readFileSync(file))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const browser = await startBrowser()
  try {
    const host = await browser.newPage({ locale: 'da-DK' })
    await host.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const guide = host.locator('tilgang-guide')
    await guide.locator('textarea#question').fill('isolerede enlige mødre')
    await guide.locator('[data-key=send]').click()
    await guide.locator('.turn[aria-busy=false] .advice').first().waitFor()
    expect(await host.title()).toBe('imported')
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
})
