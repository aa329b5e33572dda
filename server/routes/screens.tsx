/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono'
import { serveFile } from '../embed/serve.ts'
import type { House } from '../house.ts'
import { joinAddresses } from '../join-addresses.ts'
import { SCREEN_POLICY } from '../middleware/policies.ts'
import type { ScreenPath } from '../pages/addresses.ts'
import { html } from '../pages/html.ts'
import { ScreenPage } from '../pages/screen-page.tsx'
import type { ScreenName } from '../pages/screen-words.ts'
import { Problem } from '../problem.ts'
import { addressOf } from '../request-address.ts'
import { requestLang } from '../request-lang.ts'

/** Where each screen stands. */
const SCREENS: readonly (readonly [ScreenPath, ScreenName])[] = [
  ['/workshop', 'trainer'],
  ['/deltag', 'phone'],
  ['/selvstudie', 'study'],
]

/** The screens of the workshops: for the trainer, for the phones, for going on alone; and the scripts that bring them to life. */
export function screenRoutes(house: House): Hono {
  const app = new Hono()
  const page = (c: Context, path: ScreenPath, name: ScreenName): Response => {
    const lang = requestLang(c)
    const ids = new URL(c.req.url).searchParams.get('s') ?? ''
    const asked = addressOf(c, house)
    const [address = asked] = joinAddresses(house.config, asked)
    return html(<ScreenPage house={house} lang={lang} name={name} path={path} address={address} ids={ids} />, 200, lang, SCREEN_POLICY)
  }
  for (const [path, name] of SCREENS) app.get(path, c => page(c, path, name))
  if (house.editor) app.get('/rediger', c => page(c, '/rediger', 'editor'))
  return app.get('/screens/:file', c => {
    const file = house.screens?.get(c.req.param('file'))
    if (!file) throw new Problem('not-found')
    return serveFile(c, file, 'no-cache')
  })
}
