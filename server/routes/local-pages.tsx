/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { findLocal } from '../../engine/local/entries.ts'
import type { House } from '../house.ts'
import { localAddress } from '../pages/addresses.ts'
import { html } from '../pages/html.ts'
import { LocalEntryPage } from '../pages/local-entry-page.tsx'
import { LocalListPage } from '../pages/local-list-page.tsx'
import { Problem } from '../problem.ts'

/** /da/local and /da/local/ID: what is laid beside the report; not there where nothing is. Made anew each time: they tell what is overdue today. */
export function localPageRoutes(house: House): Hono {
  const app = new Hono()
  const { layers, problems } = house.knowledge
  for (const lang of ['da', 'en'] as const) {
    app.get(localAddress('', lang), c => {
      if (layers.length === 0) throw new Problem('not-found', [], lang)
      const wish = c.req.query('p')
      const problem = problems.find(({ id }) => id === wish)?.id
      if (wish !== undefined && problem === undefined) throw new Problem('not-found', [], lang)
      return html(<LocalListPage house={house} lang={lang} problem={problem} />, 200, lang)
    })
    app.get(`${localAddress('', lang)}/`, c => c.redirect(localAddress(house.config.base, lang), 301))
    app.get(`${localAddress('', lang)}/:id`, c => {
      const found = findLocal(house.knowledge, c.req.param('id'))
      if (!found) throw new Problem('not-found', [], lang)
      return html(<LocalEntryPage house={house} lang={lang} found={found} />, 200, lang)
    })
  }
  return app
}
