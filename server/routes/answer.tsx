/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono, type Context as HonoContext } from 'hono'
import type { AskRequest, Context, Lang } from '../../engine/answer.ts'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { AnswerPage } from '../pages/answer-page.tsx'
import { add, contextQuery, readContext, strike } from '../pages/context-query.ts'
import { FrontPage } from '../pages/front-page.tsx'
import { html } from '../pages/html.ts'
import { Problem } from '../problem.ts'
import { isLang, requestLang } from '../request-lang.ts'
import { createAskReader } from '../schemas/ask.ts'

/** /svar: the answer as a page. POST carries a question, GET only ids. */
export function answerRoutes(house: House): Hono {
  const read = createAskReader(house.knowledge)
  const show = (request: AskRequest): Response => {
    const answer = house.engine.ask(request)
    return html(<AnswerPage house={house} request={request} answer={answer} />, 200, answer.lang)
  }
  return new Hono()
    .get('/svar', c => {
      const query = new URL(c.req.url).searchParams
      const lang: Lang = query.get('lang') === 'en' ? 'en' : 'da'
      const context = readContext(query)
      if (contextQuery(context) === '') return c.redirect(`/${lang}`, 303)
      return show(read({ lang, context }))
    })
    .post('/svar', async c => {
      const form = new URLSearchParams(await readBody(c, 'application/x-www-form-urlencoded'))
      const wish = readForm(form)
      try {
        return show(read(wish))
      } catch (error) {
        if (!(error instanceof Problem) || error.problem !== 'invalid-request') throw error
        return askOnceMore(c, house, error, wish)
      }
    })
}

/** The form as a request. Buttons come last: a choice replaces the context, a chip strikes out, a tick adds. */
function readForm(form: URLSearchParams): AskRequest {
  const question = form.get('question')?.replace(/\r\n?/g, '\n')
  const lang = form.get('lang')
  let context = readContext(new URLSearchParams(form.get('option') ?? form.get('c') ?? ''))
  const struck = form.get('strike')
  if (struck) context = strike(context, struck)
  for (const added of form.getAll('add')) {
    const [kind, id = ''] = added.split('/')
    if (kind === 'problems' || kind === 'groups' || kind === 'topics') context = add(context, kind, id)
  }
  const isEmpty = contextQuery(context) === ''
  return {
    ...(question === undefined || (question === '' && !isEmpty) ? {} : { question }),
    ...(isLang(lang) ? { lang } : {}),
    ...(isEmpty ? {} : { context: withoutEmpty(context) }),
  }
}

const withoutEmpty = (context: Context): Context =>
  Object.fromEntries(Object.entries(context).filter(([, value]) => !Array.isArray(value) || value.length > 0))

// The same field with the question still in it, and what is wrong with it.
function askOnceMore(c: HonoContext, house: House, problem: Problem, wish: AskRequest): Response {
  const lang = problem.lang ?? requestLang(c)
  const faults = [...new Set(problem.faults.map(fault => `${fault.what[lang]}.`))].map(text => text.charAt(0).toUpperCase() + text.slice(1))
  return html(<FrontPage house={house} lang={lang} question={wish.question ?? ''} faults={faults} />, problem.status, lang)
}
