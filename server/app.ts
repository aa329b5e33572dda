import { type Context, Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { readsPathsBelow } from './base.ts'
import type { House } from './house.ts'
import { securityHeaders } from './middleware/headers.ts'
import { otherOrigins } from './middleware/other-origins.ts'
import { packing } from './middleware/packing.ts'
import { rateLimits } from './middleware/rate-limits.ts'
import { turns } from './middleware/turns.ts'
import { whenClosed } from './middleware/when-closed.ts'
import { describeBug } from './operation/describe-bug.ts'
import { observe } from './operation/observe.ts'
import { problemPage } from './pages/problem-page.tsx'
import { Problem, problemResponse } from './problem.ts'
import { requestLang } from './request-lang.ts'
import { askRoutes } from './routes/ask.ts'
import { assetRoutes } from './routes/assets.ts'
import { editorRoutes } from './routes/editor.ts'
import { embedRoutes } from './routes/embed.tsx'
import { embedFileRoutes } from './routes/embed-files.ts'
import { familySheetRoutes } from './routes/family-sheet.tsx'
import { feedbackRoutes } from './routes/feedback.ts'
import { handoutRoutes } from './routes/handout.ts'
import { healthRoutes } from './routes/health.ts'
import { knowledgeRoutes } from './routes/knowledge.ts'
import { mcpRoutes } from './routes/mcp.ts'
import { modelRoutes } from './routes/model.tsx'
import { openapiRoutes } from './routes/openapi.ts'
import { operatorRoutes } from './routes/operator.tsx'
import { pageRoutes } from './routes/pages.tsx'
import { scenarioRoutes } from './routes/scenarios.tsx'
import { screenRoutes } from './routes/screens.tsx'
import { workshopRoutes } from './routes/workshops.ts'
import { openShelf } from './shelf.ts'

/**
 * The whole server without a socket: `app.request('/api/ask', ...)` is enough to test it.
 * @param report is told of a bug: the kind of error and where, never what a user sent; and in which request
 */
export function createApp(house: House, report: (bug: string, requestId: string) => void = console.error): Hono {
  const app = new Hono(readsPathsBelow(house.config.base))
  const tell = (problem: Problem, c: Context): Response => {
    const { path } = c.req
    const lang = problem.lang ?? requestLang(c)
    const requestId = c.get('requestId')
    return isData(path) ? problemResponse(problem, lang, requestId) : problemPage(problem, house, lang, isFrame(path), requestId)
  }

  app.use(observe(house.config.proxies, house.operation))
  app.use(packing())
  app.use(securityHeaders(house.config))
  app.use(otherOrigins(house.config.origins))
  app.use(rateLimits(house))
  app.use(whenClosed(house))
  app.use(turns())
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        const response = tell(new Problem('wrong-method'), c)
        response.headers.set('Allow', [...methods].sort().join(', '))
        return response
      },
    }),
  )
  // Of this knowledge and no other: the next has its own app, and with it a shelf of its own.
  const shelf = openShelf()
  const doors = [
    askRoutes(house),
    feedbackRoutes(house),
    handoutRoutes(house),
    knowledgeRoutes(house, shelf),
    mcpRoutes(house),
    openapiRoutes(house, shelf),
    healthRoutes(house),
    workshopRoutes(house),
    assetRoutes(),
    pageRoutes(house, shelf),
    modelRoutes(house, shelf),
    scenarioRoutes(house),
    embedRoutes(house, shelf),
    embedFileRoutes(house),
    screenRoutes(house),
    editorRoutes(house),
    familySheetRoutes(house),
    operatorRoutes(house),
  ]
  for (const routes of doors) app.route('/', routes)
  app.notFound(c => tell(new Problem('not-found'), c))
  app.onError((error, c) => {
    if (!(error instanceof Problem)) report(describeBug(error), c.get('requestId'))
    return tell(error instanceof Problem ? error : new Problem('server-error'), c)
  })
  return app
}

const isFrame = (path: string): boolean => path === '/embed/v1/frame'

/** Whether a path is asked by programs, which are told of a problem in JSON. */
export const isData = (path: string): boolean =>
  path.startsWith('/api') ||
  path === '/mcp' ||
  path === '/healthz' ||
  path === '/readyz' ||
  (path.startsWith('/embed/v1/') && !isFrame(path))
