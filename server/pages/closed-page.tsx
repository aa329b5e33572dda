/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang, Text } from '../../engine/answer.ts'
import { alwaysThere } from '../closed/closed-answer.ts'
import type { House } from '../house.ts'
import { framePolicy } from '../middleware/policies.ts'
import { Problem } from '../problem.ts'
import { homeAddress, otherLang } from './addresses.ts'
import { frameDoor } from './door.ts'
import { Signposts } from './draw/signposts.tsx'
import { Frame, frameHome } from './frame-page.tsx'
import { html } from './html.ts'
import { Page } from './layout.tsx'
import { word } from './words.ts'

const { title: TITLE, status: STATUS } = new Problem('closed')

/** Why nobody is answered for now, and whom to ring meanwhile. */
export function closedPage(house: House, reason: Text, lang: Lang, isFrame: boolean): Response {
  const title = TITLE[lang]
  const { base } = house.config
  const content = (
    <section class="notice alarm" aria-labelledby="closed">
      <h1 id="closed">{title}</h1>
      <p>{reason[lang]}</p>
      <Signposts posts={alwaysThere(house.knowledge, lang)} lang={lang} />
    </section>
  )
  if (!isFrame) {
    const page = (
      <Page lang={lang} title={`${title} – ${word('brand', lang)}`} house={house} other={{ href: homeAddress(base, otherLang(lang)) }}>
        {content}
      </Page>
    )
    return html(page, STATUS, lang)
  }
  const door = frameDoor(base, null)
  const page = (
    <Frame lang={lang} title={title} house={house} door={door} other={{ href: frameHome(otherLang(lang), door) }}>
      {content}
    </Frame>
  )
  return html(page, STATUS, lang, framePolicy(house.config.frameAncestors))
}
