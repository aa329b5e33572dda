// Takes the screenshots of docs/screenshots/editor: an editor adds an offer to the example, at each step. Needs `npm run build`.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { startBrowser } from '../test/e2e/browser.ts'
import { launch } from '../test/server/operation/launch.ts'

const OUT = fileURLToPath(new URL('../docs/screenshots/editor/', import.meta.url))
const KEY = 'en-lang-noegle-til-redaktoerer-42'
const WAIT = { timeout: 120_000 }

const layer = mkdtempSync(join(tmpdir(), 'tilgang-layer-'))
cpSync(fileURLToPath(new URL('../examples/fjordby', import.meta.url)), layer, { recursive: true })
const server = launch({ TILGANG_KNOWLEDGE: layer, TILGANG_EDIT: layer, TILGANG_EDITOR_KEY: KEY })
const browser = await startBrowser()
rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })

async function enter(width: number): Promise<Page> {
  const page = await browser.newPage({ locale: 'da-DK', reducedMotion: 'reduce', viewport: { width, height: 900 } })
  await page.goto(`${await server.address}/rediger`)
  await page.fill('#editor-key', KEY)
  await page.fill('#editor-name', 'Mette')
  await page.click('.door button')
  await page.waitForSelector('.add-links', WAIT)
  return page
}

const shoot = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: `${OUT}${name}.jpg`, type: 'jpeg', quality: 60, animations: 'disabled' })
const field = (path: string): string => `[id="f-${path}"]`
const said = (page: Page, text: string): Promise<void> => page.locator('main', { hasText: text }).waitFor(WAIT)

const page = await enter(1280)
await shoot(page, 'list-1280')
await page.click('a[href="#offers/"]')
await page.fill(field('title.da'), 'Bådeværkstedet')
await page.click('.edit-form .primary')
await page.waitForSelector('#summary', WAIT)
await shoot(page, 'faults-1280')
await page.fill(field('short.da'), 'Unge og fædre bygger både sammen.')
await page.fill(field('names.da'), 'bådekælderen')
await page.selectOption(field('actor'), 'association')
await page.check(field('problems-youth-unrest'))
await page.fill(field('what.0.da'), 'Kom ned i kælderen torsdag efter skole.')
await page.fill(field('contact.role.da'), 'den frivillige på vagt')
await page.fill(field('contact.phone'), '00 00 00 99')
await said(page, 'Alt er i orden.')
await page.getByText('Se, hvilke svar der ændrer sig').click()
await page.locator('.preview', { hasText: / af \d{3}/ }).waitFor(WAIT)
await page.locator('.preview').scrollIntoViewIfNeeded()
await shoot(page, 'preview-1280')
await page.click('.edit-form .primary')
await said(page, 'Gemt og i brug')
await shoot(page, 'saved-1280')
const phone = await enter(320)
await shoot(phone, 'list-320')

await browser.close()
server.signal('SIGTERM')
await server.ended
rmSync(layer, { recursive: true, force: true })
