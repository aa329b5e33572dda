/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Lang } from '../../engine/answer.ts'
import { type Entry, findEntry } from '../../engine/present/entries/entry.ts'
import type { House } from '../house.ts'
import { AboutPage } from '../pages/about-page.tsx'
import { aboutAddress, homeAddress, listAddress, PAGE_KINDS } from '../pages/addresses.ts'
import { EntryPage } from '../pages/entry-page.tsx'
import { FrontPage } from '../pages/front-page.tsx'
import { html } from '../pages/html.ts'
import { ListPage } from '../pages/list-page.tsx'
import { Problem } from '../problem.ts'
import type { Shelf } from '../shelf.ts'
import { answerRoutes } from './answer.tsx'
import { localPageRoutes } from './local-pages.tsx'

/** The pages that are the same for everybody: front, about, lists and entries. The answers are beside them. */
export function pageRoutes(house: House, shelf: Shelf): Hono {
  const app = new Hono()
  const front = (lang: Lang) => shelf.keep(() => html(<FrontPage house={house} lang={lang} />, 200, lang))
  app.get('/', front('da'))
  for (const lang of ['da', 'en'] as const) {
    app.get(homeAddress('', lang), front(lang))
    app.get(
      aboutAddress('', lang),
      shelf.keep(() => html(<AboutPage house={house} lang={lang} />, 200, lang)),
    )
    for (const kind of PAGE_KINDS) {
      const list = listAddress('', lang, kind)
      app.get(
        list,
        shelf.keep(() => html(<ListPage house={house} lang={lang} kind={kind} />, 200, lang)),
      )
      const send = shelf.keepEach<Entry>(entry => html(<EntryPage house={house} lang={lang} kind={kind} entry={entry} />, 200, lang))
      app.get(`${list}/:id`, c => {
        const entry = findEntry(house.knowledge, kind, c.req.param('id'))
        if (!entry) throw new Problem('not-found', [], lang)
        return send(c, entry)
      })
    }
  }
  return app.route('/', localPageRoutes(house, shelf)).route('/', answerRoutes(house))
}
