/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { findEntry } from '../../engine/present/entries/entry.ts'
import type { House } from '../house.ts'
import { keepABit } from '../middleware/keep-a-bit.ts'
import { AboutPage } from '../pages/about-page.tsx'
import { aboutAddress, homeAddress, listAddress, PAGE_KINDS } from '../pages/addresses.ts'
import { EntryPage } from '../pages/entry-page.tsx'
import { FrontPage } from '../pages/front-page.tsx'
import { html } from '../pages/html.ts'
import { ListPage } from '../pages/list-page.tsx'
import { Problem } from '../problem.ts'
import { answerRoutes } from './answer.tsx'

/** The pages that anybody may keep: front, about, lists and entries. The answers are beside them. */
export function pageRoutes(house: House): Hono {
  const app = new Hono()
  const keep = [etag(), keepABit] as const
  app.get('/', ...keep, () => html(<FrontPage house={house} lang="da" />, 200, 'da'))
  for (const lang of ['da', 'en'] as const) {
    app.get(homeAddress('', lang), ...keep, () => html(<FrontPage house={house} lang={lang} />, 200, lang))
    app.get(aboutAddress('', lang), ...keep, () => html(<AboutPage house={house} lang={lang} />, 200, lang))
    for (const kind of PAGE_KINDS) {
      app.get(listAddress('', lang, kind), ...keep, () => html(<ListPage house={house} lang={lang} kind={kind} />, 200, lang))
      app.get(`${listAddress('', lang, kind)}/:id`, ...keep, c => {
        const entry = findEntry(house.knowledge, kind, c.req.param('id'))
        if (!entry) throw new Problem('not-found', [], lang)
        return html(<EntryPage house={house} lang={lang} kind={kind} entry={entry} />, 200, lang)
      })
    }
  }
  return app.route('/', answerRoutes(house))
}
