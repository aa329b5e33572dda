/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { House } from '../house.ts'
import { localAddress } from '../pages/addresses.ts'
import { html } from '../pages/html.ts'
import { LocalEntryPage } from '../pages/local-entry-page.tsx'
import { LocalListPage } from '../pages/local-list-page.tsx'
import { Problem } from '../problem.ts'
import type { Shelf } from '../shelf.ts'
import { today } from '../today.ts'

/** /da/local and /da/local/ID: what is laid beside the report; not there where nothing is. Kept for a day: they tell what is overdue today. */
export function localPageRoutes(house: House, shelf: Shelf): Hono {
  const app = new Hono()
  const { layers, problems } = house.knowledge
  const wishes = [{ problem: undefined }, ...problems.map(({ id }) => ({ problem: id }))]
  const entries = layers.flatMap(layer => layer.entries.map(entry => ({ entry, layer })))
  for (const lang of ['da', 'en'] as const) {
    const sendList = shelf.keepEach<(typeof wishes)[number]>(
      ({ problem }) => html(<LocalListPage house={house} lang={lang} problem={problem} />, 200, lang),
      today,
    )
    app.get(localAddress('', lang), c => {
      const wish = wishes.find(({ problem }) => problem === c.req.query('p'))
      if (layers.length === 0 || !wish) throw new Problem('not-found', [], lang)
      return sendList(c, wish)
    })
    app.get(`${localAddress('', lang)}/`, c => c.redirect(localAddress(house.config.base, lang), 301))
    const sendEntry = shelf.keepEach<(typeof entries)[number]>(
      found => html(<LocalEntryPage house={house} lang={lang} found={found} />, 200, lang),
      today,
    )
    app.get(`${localAddress('', lang)}/:id`, c => {
      const found = entries.find(({ entry }) => entry.id === c.req.param('id'))
      if (!found) throw new Problem('not-found', [], lang)
      return sendEntry(c, found)
    })
  }
  return app
}
