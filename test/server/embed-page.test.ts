// /embed: what an editor chooses, sees and copies.
import { describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import type { Choices } from '../../server/embed/choices.ts'
import { elementLine, frameLine, scriptLine } from '../../server/embed/lines.ts'
import { app, bugs, house } from './house.ts'

const plain: Choices = {
  mode: 'inline',
  theme: 'auto',
  persist: 'none',
  offline: 'off',
  position: 'right',
  audience: 'new',
  offset: '24',
  language: 'da',
  topic: '',
  question: '',
}
const HOST = 'https://tilgang.kommune.dk'
const textOf = (html: string): string =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
const post = (path: string, fields: Record<string, string>) => app.request(path, { method: 'POST', body: new URLSearchParams(fields) })

describe('the lines', () => {
  test('are short when nothing special is chosen', () => {
    expect(scriptLine(HOST, plain)).toBe(`<script src="${HOST}/embed/v1/loader.js" defer data-lang="da"></script>`)
    expect(elementLine(HOST, plain)).toBe(
      `<script type="module" src="${HOST}/embed/v1/tilgang-guide.js"></script>\n` +
        `<tilgang-guide server="${HOST}" mode="inline" lang="da"><a href="${HOST}/da">Åbn Tilgang</a></tilgang-guide>`,
    )
    expect(frameLine(HOST, plain)).toBe(
      `<iframe src="${HOST}/embed/v1/frame?lang=da" title="Tilgang" width="100%" height="640" loading="lazy"></iframe>`,
    )
  })

  test('hold what is chosen; a question is text in an attribute, and in no address', () => {
    const choices: Choices = {
      ...plain,
      mode: 'panel',
      theme: 'dark',
      position: 'left',
      persist: 'session',
      audience: 'trainer',
      offset: '96',
      topic: 'inviting',
      question: '"><b>&',
    }
    expect(scriptLine(HOST, choices)).toContain(
      'data-mode="panel" data-lang="da" data-theme="dark" data-position="left" data-offset="96" data-audience="trainer" data-persist="session" data-topic="inviting" data-question="&quot;&gt;&lt;b&gt;&amp;"',
    )
    expect(elementLine(HOST, choices)).toContain('question="&quot;&gt;&lt;b&gt;&amp;"')
    expect(frameLine(HOST, choices)).toContain('/embed/v1/frame?t=inviting&amp;lang=da&amp;theme=dark"')
  })
})

describe('the page', () => {
  test.each(['da', 'en'])('in %s has three lines, a frame to look at and the form that finds causes', async lang => {
    const response = await app.request(`/embed?lang=${lang}&mode=launcher&theme=dark`)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).toContain(`<html lang="${lang}">`)
    const text = textOf(html)
    expect(text).toContain(`<script src="http://localhost/embed/v1/loader.js" defer data-lang="${lang}" data-theme="dark"></script>`)
    expect(text).toContain('<tilgang-guide server="http://localhost" mode="launcher"')
    expect(html).toContain(`<iframe src="/embed/v1/frame?lang=${lang}&amp;theme=dark"`)
    expect(html).toContain('action="/embed/why"')
    expect(response.headers.get('Content-Security-Policy')).toContain("frame-src 'self'")
    expect(response.headers.get('X-Frame-Options')).toBe('DENY')
  })

  test('a choice that does not exist is the default', async () => {
    const text = textOf(await (await app.request('/embed?mode="><script>&theme=pink&topic=nowhere&language=sv&lang=da')).text())
    expect(text).toContain('mode="inline" lang="da"><a')
    expect(text).not.toContain('pink')
  })

  test('a question goes by POST only, and further choices keep it out of the address', async () => {
    expect(await (await app.request('/embed?question=hemmelig')).text()).not.toContain('hemmelig')
    const html = await (await post('/embed', { lang: 'da', mode: 'launcher', question: 'isolerede "mødre"' })).text()
    expect(textOf(textOf(html))).toContain('data-question="isolerede "mødre""')
    expect(html).toMatch(/<form class="chooser" method="post"/)
    for (const [, address] of html.matchAll(/(?:href|src|action)="([^"]*)"/g))
      expect(decodeURIComponent(address ?? '')).not.toContain('isolerede')
  })

  test('the address of the server is the configured one', async () => {
    const behind = createApp({ ...house, config: { ...house.config, address: HOST } })
    const html = textOf(await (await behind.request('/embed')).text())
    expect(html).toContain(`<script src="${HOST}/embed/v1/loader.js"`)
    expect(html).toContain('tilgang.kommune.dk til de adresser')
  })

  test('shows the widget itself when it was built', async () => {
    expect(await (await app.request('/embed')).text()).not.toContain('<tilgang-guide')
    const file = { bytes: new Uint8Array(), type: '', tag: '', isForGood: false, packed: async () => new Uint8Array() }
    const built = createApp({ ...house, embed: new Map([['tilgang-guide.js', file]]) })
    expect(await (await built.request('/embed')).text()).toContain('<tilgang-guide server="http://localhost" mode="inline" lang="da">')
  })
})

test('/embed/why names the cause and gives the line to copy, and shows what was given as text', async () => {
  const html = await (
    await post('/embed/why', {
      lang: 'en',
      address: 'https://aarhus.sharepoint.com/sites/x',
      policy: '',
      message: `Refused to frame 'http://localhost/' because an ancestor violates "frame-ancestors 'self'". <script>alert(1)</script>`,
    })
  ).text()
  expect(html).toContain('id="cause-frame-ancestors"')
  expect(textOf(html)).toContain('TILGANG_FRAME_ANCESTORS="microsoft365"')
  expect(html).not.toContain('<script>alert')
  const nothing = await (await post('/embed/why', { lang: 'da' })).text()
  expect(nothing).toContain('Ingen kendt årsag passer')
  expect((await app.request('/embed/why?lang=en')).status).toBe(200)
  expect(bugs).toEqual([])
})
