// What a host page gets: events, storage, printing, moving, no network, the launcher.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startBrowser } from './browser.ts'
import { SCRIPT, type Visit, visit } from './widget.ts'
import { STRICT_POLICY, startWidgetServer, type WidgetServer } from './widget-server.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 })

let browser: Browser
let server: WidgetServer

beforeAll(async () => {
  server = await startWidgetServer()
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
beforeEach(() => {
  server.interfere = () => undefined
})

const lastAsked = () => JSON.parse(server.asked().at(-1) ?? '{}')

/** Listens as a screen reader does: to what stands in the live regions of the accessibility tree, each time that it changes. */
async function listen({ page }: Visit): Promise<() => Promise<readonly string[]>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const heard: string[] = []
  let before = ''
  let isListening = true
  const listening = (async () => {
    while (isListening) {
      const { nodes } = await session.send('Accessibility.getFullAXTree')
      const byId = new Map(nodes.map(node => [node.nodeId, node]))
      const textOf = (id: string): string => {
        const node = byId.get(id)
        return node?.role?.value === 'StaticText' ? String(node.name?.value) : (node?.childIds ?? []).map(textOf).join('')
      }
      const isLive = (node: (typeof nodes)[number]): boolean =>
        node.properties?.some(({ name, value }) => name === 'live' && value.value !== 'off' && value.value !== '') ?? false
      const now = nodes
        .filter(isLive)
        .map(node => textOf(node.nodeId))
        .join('')
      if (now !== before && now !== '') heard.push(now)
      before = now
      await new Promise(resolve => setTimeout(resolve, 15))
    }
  })()
  return async () => {
    isListening = false
    await listening
    return heard
  }
}

describe('embedding', () => {
  test('an answer is announced exactly once, and the focus stays in the field', async () => {
    await visit(browser, server, {}, async v => {
      const heard = await listen(v)
      await v.guide.locator('textarea#question').fill('isolerede enlige mødre')
      await v.guide.locator('textarea#question').press('Enter')
      await v.guide.locator('.turn[aria-busy=false]').waitFor()
      await v.page.waitForTimeout(600)
      expect(await heard()).toEqual(['Svaret er klar: Prøv først: Fokus på sociale netværk og sammenhold i familien'])
      expect(await v.guide.evaluate(node => node.shadowRoot?.activeElement?.id)).toBe('question')
      // Nothing else on the screen speaks up by itself.
      expect(await v.guide.locator('[role=log], [role=alert], [aria-live]').count()).toBe(0)
    })
  })

  test('events carry ids, never the words', async () => {
    await visit(browser, server, {}, async v => {
      await v.page.evaluate(() => {
        const seen: unknown[] = []
        Object.assign(globalThis, { seen })
        for (const name of ['ask', 'answer', 'cite'])
          document.addEventListener(name, event => seen.push([name, (event as CustomEvent).detail, event.composed]))
      })
      await v.ask('isolerede enlige mødre')
      const seen = JSON.stringify(await v.page.evaluate(() => (globalThis as unknown as { seen: unknown[] }).seen))
      expect(seen).toContain('social-isolation')
      expect(seen).not.toContain('isolerede')
    })
  })

  test('the page can prevent a question and a source', async () => {
    await visit(browser, server, {}, async v => {
      const before = server.asked().length
      await v.page.evaluate(() => document.addEventListener('ask', event => event.preventDefault()))
      await v.guide.locator('textarea#question').fill('gæld')
      await v.guide.locator('textarea#question').press('Enter')
      await v.page.waitForTimeout(300)
      expect(server.asked().length).toBe(before)
    })
  })

  test('the link holds ids only', async () => {
    await visit(browser, server, {}, async v => {
      await v.ask('isolerede enlige mødre')
      const link = await v.guide.evaluate(node => (node as unknown as { permalink: () => string }).permalink())
      expect(link).toBe(`${server.address}/svar?p=social-isolation&g=single-mothers&lang=da`)
      const text = await v.guide.evaluate(node => (node as unknown as { exportTranscript: () => Promise<string> }).exportTranscript())
      expect(text).not.toContain('isolerede enlige mødre\n')
      expect(text).toContain('# Svar fra Tilgang')
      expect(text).toContain('1. ')
      expect(text).toMatch(/\[s\. 3\d/)
    })
  })

  test('print lays out a hand-out and takes it away again', async () => {
    await visit(browser, server, {}, async v => {
      await v.page.evaluate(() => Object.assign(globalThis, { print: () => undefined }))
      await v.ask('isolerede enlige mødre')
      await v.guide.getByText('Tag svaret med').click()
      await v.guide.getByRole('button', { name: 'Udskriv' }).click()
      const handout = v.page.locator('[data-tilgang-handout]')
      await v.page.emulateMedia({ media: 'print' })
      expect(await handout.locator('h1').textContent()).toBe('Svar fra Tilgang')
      expect(await handout.locator('button').count()).toBe(0)
      expect(await v.page.locator('body > main').isVisible()).toBe(false)
      await v.page.evaluate(() => dispatchEvent(new Event('afterprint')))
      expect(await handout.count()).toBe(0)
      await v.page.emulateMedia({ media: 'screen' })
      expect(await v.page.locator('body > main').isVisible()).toBe(true)
    })
  })

  test('Word is asked for with ids only', async () => {
    await visit(browser, server, {}, async v => {
      await v.ask('isolerede enlige mødre')
      await v.guide.getByText('Tag svaret med').click()
      await v.guide.getByRole('button', { name: 'Hent som Word' }).click()
      // It is shown, and said to screen readers beside it.
      await v.guide.locator('.said', { hasText: 'Filen er hentet.' }).waitFor()
      expect(lastAsked()).toEqual({ context: { problems: ['social-isolation'], groups: ['single-mothers'] }, lang: 'da' })
    })
  })

  test('nothing is stored, unless the page asks for it; then it can be deleted', async () => {
    await visit(browser, server, {}, async v => {
      await v.ask('isolerede enlige mødre')
      expect(await v.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
    })
    await visit(browser, server, { attributes: 'persist="session"' }, async v => {
      await v.ask('isolerede enlige mødre')
      await v.page.reload()
      await v.guide.locator('.section.advice').waitFor()
      await v.guide.getByRole('button', { name: 'Slet samtalen' }).click()
      expect(await v.page.evaluate(() => sessionStorage.length)).toBe(0)
    })
  })

  test('storage that throws changes nothing', async () => {
    const before = async (page: Visit['page']): Promise<void> => {
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(globalThis, name, {
            get: () => {
              throw new DOMException('denied', 'SecurityError')
            },
          })
      })
    }
    await visit(browser, server, { attributes: 'persist="local"', before }, async v => {
      await v.ask('isolerede enlige mødre')
      expect(await v.guide.locator('.section.advice').count()).toBe(1)
    })
  })

  test('the element moves in the page, is loaded twice, and keeps its conversation', async () => {
    const body = `<div id="a"><tilgang-guide></tilgang-guide></div><div id="b"></div>${SCRIPT}<script type="module" src="/embed/v1/tilgang-guide.js?again"></script>`
    await visit(browser, server, { host: { body } }, async v => {
      await v.ask('isolerede enlige mødre')
      await v.page.evaluate(() => document.querySelector('#b')?.append(document.querySelector('tilgang-guide') as Element))
      expect(await v.guide.locator('.section.advice').count()).toBe(1)
      expect(await v.guide.locator('.shell').count()).toBe(1)
    })
  })

  test('the engine in the browser answers alone, and asks no server', async () => {
    await visit(browser, server, { attributes: 'offline="only"' }, async v => {
      const before = server.asked().length
      await v.ask('isolerede enlige mødre')
      expect(await v.guide.locator('.section.advice').count()).toBe(1)
      await v.guide.getByRole('button', { name: /^Sammenlign med/ }).click()
      await v.guide.locator('.compare tbody tr').first().waitFor()
      expect(server.asked().length).toBe(before)
    })
  })

  test('with the engine in reserve it answers when the server is away', async () => {
    await visit(browser, server, { attributes: 'offline="auto"' }, async v => {
      await v.page.waitForLoadState('networkidle')
      await v.page.context().setOffline(true)
      await v.ask('isolerede enlige mødre')
      expect(await v.guide.locator('.section.advice').count()).toBe(1)
      v.complaints.splice(0)
    })
  })
})

describe('the launcher', () => {
  const body =
    '<button id="before">Før</button><script src="/embed/v1/loader.js" data-lang="da"></script><script src="/embed/v1/loader.js"></script>'

  test('loads on focus, opens, closes with Esc, and gives the focus back', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    const complaints: string[] = []
    const requests: string[] = []
    page.on('console', message => complaints.push(message.text()))
    page.on('request', request => requests.push(new URL(request.url()).pathname))
    await page.goto(`${server.address}${server.host({ body, policy: STRICT_POLICY })}`)
    expect(requests.filter(path => path.startsWith('/embed'))).toEqual(['/embed/v1/loader.js'])
    const guide = page.locator('tilgang-guide')
    expect(await guide.count()).toBe(1)
    await page.locator('#before').focus()
    await page.keyboard.press('Tab')
    await guide.locator('dialog').waitFor({ state: 'attached' })
    expect(await guide.evaluate(node => node.shadowRoot?.activeElement?.className)).toBe('launcher')
    await page.keyboard.press('Enter')
    await guide.locator('dialog[open]').waitFor()
    expect(await guide.evaluate(node => node.shadowRoot?.activeElement?.id)).toBe('question')
    await page.keyboard.press('Escape')
    expect(await guide.locator('dialog[open]').count()).toBe(0)
    expect(await guide.evaluate(node => node.shadowRoot?.activeElement?.className)).toBe('launcher')
    expect(complaints).toEqual([])
    await context.close()
  })

  test('fills the screen of a phone, also beside its keyboard', async () => {
    await visit(browser, server, { attributes: 'mode="launcher"', viewport: { width: 390, height: 844 } }, async v => {
      await v.guide.locator('.launcher').click()
      const box = await v.guide.locator('dialog').boundingBox()
      expect(box).toEqual({ x: 0, y: 0, width: 390, height: 844 })
      await v.page.setViewportSize({ width: 390, height: 420 })
      await v.page.waitForTimeout(100)
      expect((await v.guide.locator('dialog').boundingBox())?.height).toBe(420)
      await v.guide.getByRole('button', { name: 'Luk' }).click()
      expect(await v.guide.locator('.launcher').isVisible()).toBe(true)
    })
  })
})
