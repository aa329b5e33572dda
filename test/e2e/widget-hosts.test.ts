// Hosts that style everything, pollute everything or forbid everything: the widget looks the same on all of them.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startBrowser } from './browser.ts'
import { SCRIPT, type Visit, visit } from './widget.ts'
import { type HostPage, startWidgetServer, type WidgetServer } from './widget-server.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let browser: Browser
let server: WidgetServer
let plain: Buffer

const BOX = '<div style="position:absolute;inset:0 auto auto 0;width:720px"><tilgang-guide heading-level="2"></tilgang-guide></div>'

async function look(host: Partial<HostPage>, before?: (page: Visit['page']) => Promise<void>): Promise<Buffer> {
  let shot: Buffer | undefined
  const policy = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; connect-src 'self'"
  await visit(
    browser,
    server,
    { viewport: { width: 800, height: 900 }, host: { policy, body: `${BOX}${SCRIPT}`, ...host }, ...(before ? { before } : {}) },
    async v => {
      await v.ask('isolerede enlige mødre')
      await v.guide.locator('.next').waitFor()
      await v.page.mouse.move(790, 5)
      await v.guide.evaluate(node => (node.shadowRoot?.activeElement as HTMLElement | null)?.blur())
      shot = await v.guide.screenshot({ animations: 'disabled' })
    },
  )
  if (!shot) throw new Error('no screenshot')
  return shot
}

beforeAll(async () => {
  server = await startWidgetServer()
  browser = await startBrowser()
  plain = await look({})
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

// What such style sheets do to a page, in a few lines each.
const BOOTSTRAP_3 = `html{font-size:10px}*,:before,:after{box-sizing:border-box}body{font-family:"Helvetica Neue",Arial;font-size:14px;line-height:1.42857143;color:#333}
button,input,select,textarea{font-family:inherit;font-size:inherit;line-height:inherit}button{text-transform:none;overflow:visible}h1,h2,h3,h4{font-weight:500;line-height:1.1;margin-top:20px}
label{display:inline-block;max-width:100%;margin-bottom:5px;font-weight:700}fieldset{border:0}legend{font-size:21px;border-bottom:1px solid #e5e5e5}`

const HOSTS: readonly { readonly name: string; readonly style: string }[] = [
  { name: 'a reset that unsets everything', style: 'tilgang-guide,tilgang-guide *,button,textarea{all:unset !important}' },
  { name: 'Bootstrap 3', style: BOOTSTRAP_3 },
  { name: 'DKFDS, root 62.5 %', style: 'html{font-size:62.5%}body{font-size:1.6rem;line-height:2.4rem;font-family:"IBM Plex Sans"}' },
  { name: 'root 10 px', style: 'html{font-size:10px}' },
  {
    name: 'root 24 px',
    style: 'html{font-size:24px}body{letter-spacing:3px;text-transform:uppercase;text-align:right;cursor:wait;color:red}',
  },
  {
    name: 'a shouting page',
    style: '*{color:red !important;font:900 30px serif !important;letter-spacing:5px !important;text-transform:uppercase !important}',
  },
]

describe('the same picture as on a plain host', () => {
  test.each(HOSTS)('$name', async ({ style }) => {
    const shot = await look({ head: `<style>${style}</style>`, body: `${BOX}${SCRIPT}` })
    expect(shot.equals(plain)).toBe(true)
  })

  test('polluted prototypes', async () => {
    const shot = await look({}, async page => {
      await page.addInitScript(() => {
        Object.assign(Object.prototype, { evil: 'evil', each: () => undefined })
        Object.assign(Array.prototype, { remove: () => undefined, last: 'last' })
      })
    })
    expect(shot.equals(plain)).toBe(true)
  })

  test('an old library that gives arrays and texts a toJSON of their own', async () => {
    const shot = await look({}, async page => {
      await page.addInitScript(() => {
        const inspect = function (this: unknown): string {
          return `[${String(this)}]`
        }
        Object.assign(Array.prototype, { toJSON: inspect })
        Object.assign(String.prototype, { toJSON: inspect })
      })
    })
    expect(shot.equals(plain)).toBe(true)
    await visit(
      browser,
      server,
      { before: async page => void (await page.addInitScript(() => Object.assign(Array.prototype, { toJSON: () => 'x' }))) },
      async v => {
        await v.guide.locator('.starts button').first().click()
        await v.guide.locator('.section.advice').waitFor()
      },
    )
  })

  test('the script loaded twice', async () => {
    const shot = await look({ body: `${BOX}${SCRIPT}${SCRIPT.replace('.js', '.js?2')}` })
    expect(shot.equals(plain)).toBe(true)
  })
})

test('a user’s own larger text makes it larger', async () => {
  await visit(browser, server, {}, async v => {
    const size = (): Promise<string> => v.guide.evaluate(node => getComputedStyle(node).fontSize)
    expect(await size()).toBe('16px')
    await v.page.evaluate(() => (document.querySelector('tilgang-guide') as HTMLElement).style.setProperty('--tilgang-font-size', '32px'))
    expect(await size()).toBe('32px')
    const sideways = await v.guide.evaluate(node => {
      const scroll = node.shadowRoot?.querySelector('.scroll')
      return scroll ? scroll.scrollWidth - scroll.clientWidth : 1
    })
    expect(sideways).toBeLessThanOrEqual(0)
  })
})
