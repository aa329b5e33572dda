/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono, type Context as HonoContext } from 'hono'
import type { Lang } from '../../engine/answer.ts'
import { diagnose } from '../diagnose/diagnose.ts'
import { readChoices } from '../embed/choices.ts'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { EMBED_POLICY, SCRIPTED_POLICY } from '../middleware/policies.ts'
import { EmbedPage } from '../pages/embed-page.tsx'
import { EmbedWhyPage } from '../pages/embed-why-page.tsx'
import { html } from '../pages/html.ts'
import { addressOf } from '../request-address.ts'
import { isLang, requestLang } from '../request-lang.ts'

/** /embed: the lines to copy. /embed/why: why an embedding does not show. */
export function embedRoutes(house: House): Hono {
  const topics = house.knowledge.topics.map(topic => topic.id)
  const page = (c: HonoContext, query: URLSearchParams, lang: Lang, question?: string): Response => {
    const choices = readChoices(query, lang, topics, question)
    return html(<EmbedPage house={house} lang={lang} choices={choices} address={addressOf(c, house)} />, 200, lang, EMBED_POLICY)
  }
  const formOf = async (c: HonoContext): Promise<URLSearchParams> =>
    new URLSearchParams(await readBody(c, 'application/x-www-form-urlencoded'))
  const langOf = (form: URLSearchParams, c: HonoContext): Lang => {
    const lang = form.get('lang')
    return isLang(lang) ? lang : requestLang(c)
  }
  return new Hono()
    .get('/embed', c => page(c, new URL(c.req.url).searchParams, requestLang(c)))
    .post('/embed', async c => {
      const form = await formOf(c)
      return page(c, form, langOf(form, c), form.get('question') ?? '')
    })
    .get('/embed/why', c => html(<EmbedWhyPage house={house} lang={requestLang(c)} />, 200, requestLang(c), SCRIPTED_POLICY))
    .post('/embed/why', async c => {
      const form = await formOf(c)
      const lang = langOf(form, c)
      const clues = { address: form.get('address') ?? '', policy: form.get('policy') ?? '', message: form.get('message') ?? '' }
      const { origins, frameAncestors } = house.config
      const findings = diagnose(clues, { server: addressOf(c, house), origins, frameAncestors })
      return html(<EmbedWhyPage house={house} lang={lang} clues={clues} findings={findings} />, 200, lang, SCRIPTED_POLICY)
    })
}
