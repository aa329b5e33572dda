// Editors in real Chromium, on a server as whoever runs it has it: add, mend, preview, save; conflict, approval, undo; nothing for axe to say.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launch, type Running } from '../server/operation/launch.ts'
import { startBrowser } from './browser.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 })

const KEY = 'en-lang-noegle-til-redaktoerer-42'
const EXAMPLE = fileURLToPath(new URL('../../examples/fjordby', import.meta.url))
const WAIT = { timeout: 120_000 }

let browser: Browser
let layer: string
let server: Running
let address: string

const start = (more: Record<string, string> = {}): Running =>
  launch({ TILGANG_KNOWLEDGE: layer, TILGANG_EDIT: layer, TILGANG_EDITOR_KEY: KEY, ...more })

beforeAll(async () => {
  layer = mkdtempSync(join(tmpdir(), 'tilgang-layer-'))
  cpSync(EXAMPLE, layer, { recursive: true })
  server = start()
  browser = await startBrowser()
  address = await server.address
})
afterAll(async () => {
  await browser?.close()
  server?.signal('SIGTERM')
  await server?.ended
  rmSync(layer, { recursive: true, force: true })
})

async function enter(name: string, at = address, width = 1280): Promise<Page> {
  const page = await browser.newPage({ locale: 'da-DK', reducedMotion: 'reduce', viewport: { width, height: 900 } })
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('dialog', dialog => void dialog.accept())
  await page.goto(`${at}/rediger`)
  await page.fill('#editor-key', KEY)
  await page.fill('#editor-name', name)
  await page.click('.door button')
  await page.waitForSelector('.add-links', WAIT)
  return page
}
const complaints: string[] = []
const open = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate(to => {
    location.hash = to
  }, hash)
  await page.waitForSelector('.edit-form', WAIT)
}
const field = (path: string): string => `[id="f-${path}"]`
const said = (page: Page, text: string): Promise<unknown> => page.locator('main', { hasText: text }).waitFor(WAIT)
const save = (page: Page): Promise<void> => page.click('.edit-form .primary')

async function clean(page: Page): Promise<void> {
  // The policy of the page lets nobody put a script into it: axe comes in by the browser's own door.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof import('axe-core') }).axe.run(document))
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}

describe('an editor', () => {
  test('adds an offer: is told what is wrong, mends it, sees what would be answered, saves, and it is in use', async () => {
    const page = await enter('Mette')
    await clean(page)
    await page.click('a[href="#offers/"]')
    await page.fill(field('title.da'), 'Familiehuset på havnen')
    expect(await page.inputValue(field('id'))).toBe('familiehuset-paa-havnen')
    await save(page)
    await page.waitForSelector('#summary', WAIT)
    await clean(page)
    await page.click('#summary a >> nth=0')
    expect(await page.evaluate(() => document.activeElement?.id.startsWith('f-'))).toBe(true)
    await page.fill(field('short.da'), 'Åben rådgivning for familier.')
    await page.fill(field('names.da'), 'havnens familiehus')
    await page.selectOption(field('actor'), 'family-counselling')
    await page.check(field('problems-social-isolation'))
    await page.fill(field('what.0.da'), 'Kom forbi og tal med en rådgiver.')
    await page.fill(field('contact.role.da'), 'Hanne Hansen')
    await page.fill(field('contact.phone'), '00 00 00 02')
    await said(page, 'ligner en persons navn')
    await page.fill(field('contact.role.da'), 'vagten i Familiehuset')
    await said(page, 'Alt er i orden.')
    await page.getByText('Se, hvilke svar der ændrer sig').click()
    await page.locator('.preview', { hasText: / af \d{3}/ }).waitFor(WAIT)
    expect(await page.textContent('.preview .ins')).toContain('Familiehuset på havnen')
    await save(page)
    await said(page, 'Gemt og i brug')
    await clean(page)
    const written = readFileSync(join(layer, 'offers/familiehuset-paa-havnen.yaml'), 'utf8')
    expect(written).toContain('role: { da: vagten i Familiehuset }')
    const asked = await fetch(`${address}/api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question: 'Kan havnens familiehus hjælpe en isoleret mor?', lang: 'da', blocks: true }),
    })
    expect((await asked.text()).includes('Familiehuset på havnen')).toBe(true)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
    await page.close()
  })

  test('who edits the same as another is shown both, keeps what is written, and undoes it afterwards', async () => {
    const before = readFileSync(join(layer, 'offers/gaeldsraadgivning.yaml'), 'utf8')
    const [mette, ole] = [await enter('Mette'), await enter('Ole', address, 320)]
    for (const page of [mette, ole]) await open(page, 'offers/gaeldsraadgivning')
    await mette.fill(field('place'), 'Havnegade 5')
    await save(mette)
    await said(mette, 'Gemt og i brug')
    await ole.fill(field('place'), 'Havnegade 6')
    await ole.fill(field('contact.phone'), '00 00 00 09')
    await save(ole)
    await ole.waitForSelector('#conflict', WAIT)
    await clean(ole)
    expect(await ole.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await ole.textContent('#conflict')).toContain('Havnegade 5')
    expect(await ole.inputValue(field('place'))).toBe('Havnegade 6')
    await ole.click('#conflict section button >> nth=0')
    expect(await ole.inputValue(field('place'))).toBe('Havnegade 5')
    await save(ole)
    await said(ole, 'Gemt og i brug')
    for (let i = 0; i < 2; i += 1) {
      await ole.click(`.version button >> nth=${i * 2}`)
      await ole.waitForFunction(count => document.querySelectorAll('.version').length === count, 3 + i, WAIT)
    }
    expect(readFileSync(join(layer, 'offers/gaeldsraadgivning.yaml'), 'utf8')).toBe(before)
    for (const page of [mette, ole]) await page.close()
  })

  test('a script in a file is text on the page', async () => {
    const script = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
    const page = await enter('Mette')
    await open(page, 'offers/gaeldsraadgivning')
    for (const path of ['title.da', 'title.en', 'short.da', 'place', 'what.0.da']) await page.fill(field(path), script)
    await save(page)
    await said(page, 'Gemt og i brug')
    await page.getByText('Til listen').click()
    await page.locator('.rows', { hasText: 'onerror' }).first().waitFor(WAIT)
    expect([(await page.title()) === '1', await page.locator('main img').count()]).toEqual([false, 0])
    await page.close()
  })

  test('leaves no word of what is written in the log', () => {
    expect(/Havnegade|Familiehuset|Hanne|onerror|Mette/.test(server.written())).toBe(false)
    expect(complaints).toEqual([])
  })
})

test('with approval on, somebody else sees before and after, and approves', async () => {
  const strict = start({ TILGANG_EDIT_APPROVAL: 'on' })
  const at = await strict.address
  const mette = await enter('Mette', at)
  await open(mette, 'layer/layer')
  await mette.fill(field('contact.da'), 'den nye koordinator')
  await save(mette)
  await said(mette, 'Sendt.')
  const ole = await enter('Ole', at)
  await ole.click('a[href^="#proposal/"]')
  await ole.waitForSelector('.two-versions', WAIT)
  await clean(ole)
  await ole.getByText('Godkend', { exact: true }).click()
  await said(ole, 'Gemt og i brug')
  expect(readFileSync(join(layer, 'layer.yaml'), 'utf8')).toContain('den nye koordinator')
  strict.signal('SIGTERM')
  await strict.ended
})
