/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
// What is answered while the knowledge is being read: come back in a moment.
import { type Context, Hono } from 'hono'
import type { Lang } from '../../engine/answer.ts'
import { isData } from '../app.ts'
import { readsPathsBelow } from '../base.ts'
import type { Config } from '../config.ts'
import { securityHeaders } from '../middleware/headers.ts'
import { html } from '../pages/html.ts'
import { Problem, problemResponse } from '../problem.ts'
import { requestLang } from '../request-lang.ts'
import { observe } from './observe.ts'
import type { Operation } from './operation.ts'

const AGAIN_SECONDS = 3

/** A server that lives and is not ready yet. */
export function createWaitingApp(config: Pick<Config, 'proxies' | 'hsts' | 'address' | 'base'>, operation: Operation): Hono {
  const app = new Hono(readsPathsBelow(config.base))
  app.use(observe(config.proxies, operation))
  app.use(securityHeaders(config))
  app.get('/healthz', c => c.json({ status: 'ok' }))
  app.get('/readyz', c => c.json({ status: operation.state.phase }, 503, { 'Retry-After': String(AGAIN_SECONDS) }))
  app.notFound(c => {
    const lang = requestLang(c)
    const problem = new Problem('not-ready', [], lang, AGAIN_SECONDS)
    return isData(c.req.path) ? problemResponse(problem, lang, c.get('requestId')) : waitingPage(c, problem, lang)
  })
  return app
}

// A page that was asked for comes by itself; what was sent with a form is not sent again.
function waitingPage(c: Context, problem: Problem, lang: Lang): Response {
  const response = html(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {c.req.method === 'GET' ? <meta http-equiv="refresh" content={String(AGAIN_SECONDS)} /> : null}
        <title>{problem.title[lang]}</title>
      </head>
      <body>
        <h1>{problem.title[lang]}</h1>
        <p>{problem.detail[lang]}</p>
      </body>
    </html>,
    problem.status,
    lang,
  )
  response.headers.set('Retry-After', String(AGAIN_SECONDS))
  return response
}
