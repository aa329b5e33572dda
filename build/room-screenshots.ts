// Takes the screenshots of docs/screenshots/workshop: trainer and phone at each step. Needs `npm run build`.
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startBrowser } from '../test/e2e/browser.ts'
import { screensOf } from '../test/e2e/workshop-room.ts'
import { startRoomServer } from '../test/e2e/workshop-server.ts'
import { walkRoom } from '../test/e2e/workshop-walk.ts'

const OUT = fileURLToPath(new URL('../docs/screenshots/workshop/', import.meta.url))
const PHONE = { width: 390, height: 844 }
const SETTINGS = [
  { name: '1024-light-da', lang: 'da', colorScheme: 'light', trainer: { width: 1024, height: 768 } },
  { name: '1920-dark-en', lang: 'en', colorScheme: 'dark', trainer: { width: 1920, height: 1080 } },
] as const

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
const server = await startRoomServer('https://tilgang.kommune.dk')
const browser = await startBrowser()
for (const { name, lang, colorScheme, trainer } of SETTINGS) {
  const screens = screensOf(browser, server)
  const settings = { lang, trainer: { viewport: trainer, colorScheme }, phone: { viewport: PHONE, colorScheme } }
  await walkRoom(screens, settings, async (state, page) => {
    const path = `${OUT}${state}-${name}.jpg`
    await page.screenshot({ path, type: 'jpeg', quality: 60, animations: 'disabled' })
  })
  await screens.close()
}
await browser.close()
await server.stop()
