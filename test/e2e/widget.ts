// A host page with the widget on it, in a real browser; whatever it complains of, and whoever else it asks, is collected.
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type HostPage, STRICT_POLICY, type WidgetServer } from './widget-server.ts'

export const SCRIPT = '<script type="module" src="/embed/v1/tilgang-guide.js"></script>'

export type Visit = {
  readonly page: Page
  readonly guide: Locator
  readonly complaints: string[]
  /** types a question and waits until its answer stands */
  readonly ask: (question: string) => Promise<void>
}

type Options = BrowserContextOptions & {
  readonly host?: Partial<HostPage>
  readonly attributes?: string
  readonly before?: (page: Page) => Promise<void>
}

/** Opens a host page under the strictest policy, and expects no complaint at the end. */
export async function visit(browser: Browser, server: WidgetServer, options: Options, use: (visit: Visit) => Promise<void>): Promise<void> {
  const { host, attributes = '', before, ...settings } = options
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'da-DK', ...settings })
  const complaints: string[] = []
  try {
    const page = await context.newPage()
    page.on('console', message => complaints.push(message.text()))
    page.on('pageerror', error => complaints.push(String(error)))
    page.on('request', request => {
      if (!request.url().startsWith(server.address) && !request.url().startsWith('blob:')) complaints.push(request.url())
    })
    await before?.(page)
    const body = `<tilgang-guide ${attributes}><a href="/da">Tilgang</a></tilgang-guide>${SCRIPT}`
    await page.goto(`${server.address}${server.host({ body, policy: STRICT_POLICY, ...host })}`)
    const guide = page.locator('tilgang-guide')
    const ask = async (question: string): Promise<void> => {
      await guide.locator('textarea#question').fill(question)
      await guide.locator('[data-key=send]').click()
      await guide.locator('.turn[aria-busy=false]').waitFor()
    }
    await guide.locator('textarea#question').waitFor({ state: 'attached' })
    await use({ page, guide, complaints, ask })
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}
