/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { isDeepStrictEqual } from 'node:util'
import { Hono, type Context as HonoContext } from 'hono'
import type { Lang } from '../../engine/answer.ts'
import { diagnose } from '../diagnose/diagnose.ts'
import { type Choices, readChoices } from '../embed/choices.ts'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { EMBED_POLICY, SCRIPTED_POLICY } from '../middleware/policies.ts'
import { EmbedPage } from '../pages/embed-page.tsx'
import { EmbedWhyPage } from '../pages/embed-why-page.tsx'
import { html } from '../pages/html.ts'
import { addressOf } from '../request-address.ts'
import { isLang, requestLang } from '../request-lang.ts'
import type { Shelf } from '../shelf.ts'

/** /embed: the lines to copy. /embed/why: why an embedding does not show. */
export function embedRoutes(house: House, shelf: Shelf): Hono {
  const topics = house.knowledge.topics.map(topic => topic.id)
  const { address, base } = house.config
  const page = (lang: Lang, choices: Choices, shown: string): Response =>
    html(<EmbedPage house={house} lang={lang} choices={choices} address={shown} />, 200, lang, EMBED_POLICY)
  const why = (lang: Lang): Response => html(<EmbedWhyPage house={house} lang={lang} />, 200, lang, SCRIPTED_POLICY)

  // The pages before anybody has chosen. The lines name the server: unless its address is configured, they are written for whoever asks.
  const inLang = (lang: Lang) => {
    const choices = readChoices(new URLSearchParams(), lang, topics)
    const first = address === undefined ? undefined : shelf.keep(() => page(lang, choices, `${address}${base}`), 'Accept-Language')
    return { choices, first, why: shelf.keep(() => why(lang), 'Accept-Language') }
  }
  const unchosen = { da: inLang('da'), en: inLang('en') }
  const show = (c: HonoContext, query: URLSearchParams, lang: Lang): Response | Promise<Response> => {
    const choices = readChoices(query, lang, topics)
    const { first, choices: usual } = unchosen[lang]
    return first && isDeepStrictEqual(choices, usual) ? first(c) : page(lang, choices, addressOf(c, house))
  }
  const formOf = async (c: HonoContext): Promise<URLSearchParams> =>
    new URLSearchParams(await readBody(c, 'application/x-www-form-urlencoded'))
  const langOf = (form: URLSearchParams, c: HonoContext): Lang => {
    const lang = form.get('lang')
    return isLang(lang) ? lang : requestLang(c)
  }
  return new Hono()
    .get('/embed', c => show(c, new URL(c.req.url).searchParams, requestLang(c)))
    .post('/embed', async c => {
      const form = await formOf(c)
      const lang = langOf(form, c)
      return page(lang, readChoices(form, lang, topics, form.get('question') ?? ''), addressOf(c, house))
    })
    .get('/embed/why', c => unchosen[requestLang(c)].why(c))
    .post('/embed/why', async c => {
      const form = await formOf(c)
      const lang = langOf(form, c)
      const clues = { address: form.get('address') ?? '', policy: form.get('policy') ?? '', message: form.get('message') ?? '' }
      const { origins, frameAncestors } = house.config
      const findings = diagnose(clues, { server: addressOf(c, house), origins, frameAncestors })
      return html(<EmbedWhyPage house={house} lang={lang} clues={clues} findings={findings} />, 200, lang, SCRIPTED_POLICY)
    })
}
