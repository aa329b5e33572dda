// The form of an answer page as a request.
import type { AskRequest, Context } from '../engine/answer.ts'
import { addToContext, contextQuery, strikeFromContext } from '../engine/conversation/index.ts'
import { readContext } from './pages/context-query.ts'
import { isLang } from './request-lang.ts'

/** Reads what a page's form sent. Buttons come last: a choice replaces the context, a chip strikes out, a tick adds. */
export function readForm(form: URLSearchParams): AskRequest {
  const question = form.get('question')?.replace(/\r\n?/g, '\n')
  const lang = form.get('lang')
  let context = readContext(new URLSearchParams(form.get('option') ?? form.get('c') ?? ''))
  const struck = form.get('strike')
  if (struck) context = strikeFromContext(context, struck)
  for (const added of form.getAll('add')) {
    const [kind, id = ''] = added.split('/')
    if (kind === 'problems' || kind === 'groups' || kind === 'topics') context = addToContext(context, kind, id)
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
