// A script in every field passes as text or is refused; shown, it is text in pages, API, hand-outs and pictures.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { type Document, Window } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createEngine } from '../../../engine/index.ts'
import { layOver } from '../../../knowledge/layers/index.ts'
import { loadKnowledge } from '../../../knowledge/load.ts'
import { createApp } from '../../../server/app.ts'
import { readConfig } from '../../../server/config.ts'
import { type Files, smallKnowledge, TODAY } from '../fixture.ts'
import { addTo, faultsAfter, smallLayer } from '../layers/small-layer.ts'
import { MARK, SCRIPTS, withScripts } from './scripts.ts'

vi.setConfig({ testTimeout: 180_000 })

const house = mkdtempSync(join(tmpdir(), 'tilgang-scripts-'))
afterAll(() => rmSync(house, { recursive: true, force: true }))
const written = (name: string, files: Files): string => {
  const folder = join(house, name)
  rmSync(folder, { recursive: true, force: true })
  addTo(folder, files)
  return folder
}

const ANSWER = '?p=dark-evenings&p=no-lantern&g=neighbours&lang='
const FIRST = [
  '/',
  '/en',
  '/scenarie',
  `/svar${ANSWER}da`,
  `/svar${ANSWER}en`,
  '/embed',
  '/da/om',
  '/da/local',
  '/da/local/lantern-shop',
  '/en/local/gate-three',
]

// Each field gets another script in each round.
describe.each([0, 1, 2])('round %i: a script in every text', round => {
  let app: ReturnType<typeof createApp>
  let fields = 0
  const bugs: string[] = []
  beforeAll(() => {
    const built = withScripts(smallKnowledge(), round * 2)
    const layer = withScripts(smallLayer(), round * 2)
    fields = built.fields + layer.fields
    const loaded = loadKnowledge(written('built', built.files))
    expect(loaded.problems).toEqual([])
    const { knowledge } = layOver({ ...loaded.knowledge, hash: 'scripts' }, [written('layer', layer.files)], TODAY)
    app = createApp({ engine: createEngine(knowledge), knowledge, config: { ...readConfig({}), hasWorkshops: false } }, bug =>
      bugs.push(bug),
    )
  })

  test('is text on every page that one can walk to', async () => {
    const seen = new Set<string>(FIRST)
    let shown = 0
    for (const path of seen) {
      const response = await app.request(path)
      expect(response.status, path).toBeLessThan(FIRST.includes(path) ? 400 : 500)
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue
      const html = await response.text()
      const page = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } })
      const document = new page.DOMParser().parseFromString(html, 'text/html') as unknown as Document
      expect(harm(document), path).toEqual([])
      if (document.body.textContent?.includes(MARK)) shown++
      for (const link of document.querySelectorAll('a[href^="/"]')) {
        const to = link.getAttribute('href')?.split('#')[0] ?? ''
        if (seen.size < 100 && !/\.(?:docx|md|json|svg|css|js)|\/assets|\/embed\/v1/.test(to)) seen.add(to)
      }
      await page.happyDOM.close()
    }
    expect(fields).toBeGreaterThan(100)
    expect(shown).toBeGreaterThan(15)
    expect(bugs).toEqual([])
  })

  test('is text in the API and in what is taken along', async () => {
    const api = await app.request('/api/knowledge/problems')
    expect(api.headers.get('Content-Type')).toMatch(/^application\/json/)
    expect(api.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(JSON.stringify(await api.json())).toContain(MARK)
    const word = await app.request(`/svar.docx${ANSWER}da`)
    const parts = unzipSync(new Uint8Array(await word.arrayBuffer()))
    for (const [name, bytes] of Object.entries(parts)) {
      if (!/\.(?:xml|rels)$/.test(name)) continue
      const page = new Window()
      const xml = new page.DOMParser().parseFromString(strFromU8(bytes), 'text/xml')
      expect(xml.querySelector('parsererror'), name).toBeNull()
      for (const one of xml.querySelectorAll('*')) expect(one.tagName, name).not.toMatch(/^(?:script|img|svg|iframe|style|b)$/i)
      await page.happyDOM.close()
    }
    const markdown = await (await app.request(`/svar.md${ANSWER}da`)).text()
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|img|svg|iframe|style|b)\b/i)
    expect(markdown).not.toMatch(/(?<!\\)\]\(javascript:/i)
  })
})

// What must not come of a text: an element that loads or runs, a handler, an address that runs, an element that was never written.
function harm(document: Document): string[] {
  const found: string[] = []
  for (const one of document.querySelectorAll('*')) {
    const tag = one.tagName.toLowerCase()
    if (
      tag === 'script' &&
      (one.getAttribute('src') === null ? one.textContent?.includes(MARK) : !one.getAttribute('src')?.startsWith('/'))
    )
      found.push(`script ${one.textContent}`)
    if (tag === 'style' && one.textContent?.includes(MARK)) found.push(`style ${one.textContent}`)
    if (tag === 'img' || tag === 'iframe') if (one.outerHTML.includes(MARK)) found.push(one.outerHTML)
    for (const { name, value } of one.attributes) {
      if (/^on/i.test(name)) found.push(`${tag} ${name}`)
      if (/^\s*(?:javascript|data|vbscript):/i.test(value ?? '')) found.push(`${tag} ${name}=${value}`)
      if (name === 'style' && value?.includes(MARK)) found.push(`${tag} style=${value}`)
    }
  }
  return found
}

describe('fields that are more than text', () => {
  const OFFER = 'offers/lantern-shop.yaml'
  test.each(SCRIPTS)('an id, a day, an actor, an address or a mailbox is not %s', script => {
    for (const old of [
      'id: lantern-shop',
      'checked: 2026-10-01',
      'actor: association',
      'email: lygter@gaarden.example',
      'web: https://gaarden.example/lygter',
    ]) {
      const [field = ''] = old.split(':')
      const faults = faultsAfter(OFFER, old, `${field}: ${JSON.stringify(script)}`)
      expect(faults[0], old).toMatch(/^offers\/lantern-shop\.yaml:\d+: /)
    }
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://gaarden.example',
    '//gaarden.example',
    'https:javascript',
    ' https://x y/',
  ])('no web address is %s', web => {
    const faults = faultsAfter(OFFER, 'https://gaarden.example/lygter', JSON.stringify(web))
    // "https:javascript" is an address to some readers: it can do no more than lead nowhere.
    if (!web.startsWith('https:')) expect(faults).not.toEqual([])
  })
})
