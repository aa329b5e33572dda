import { describe, expect, test } from 'vitest'
import { around, type GraphLink, graphOf, linesOf, type NodeKey } from '../../engine/overview/index.ts'
import { createApp } from '../../server/app.ts'
import { modelAddress } from '../../server/pages/addresses.ts'
import { engine, knowledge } from '../engine/house.ts'
import { laid, engine as laidEngine } from '../engine/local/house.ts'
import { house } from './house.ts'

const bugs: string[] = []
const app = createApp({ config: house.config, engine, knowledge }, bug => bugs.push(bug))
const graph = graphOf(knowledge)

async function text(path: string): Promise<string> {
  const response = await app.request(path)
  expect(response.status).toBe(200)
  return response.text()
}

const plainAddress = (href: string): string => href.replaceAll('&amp;', '&')

/** The links that the list tells: under each entry, where its lines lead. */
function toldLinks(html: string): string[] {
  const list = html.slice(html.indexOf('id="list"'))
  return [
    ...list.matchAll(/<li[^>]*><a class="model-title" href="\/d?a?e?n?\/([^"]+)".*?(?=<li[^>]*><a class="model-title"|<\/details>)/gs),
  ].flatMap(([stop, from]) =>
    [...stop.matchAll(/<\/span><a href="([^"]+)"/g)].map(
      ([, href]) => `${from} ${new URL(plainAddress(href ?? ''), 'http://x').searchParams.get('node')}`,
    ),
  )
}

const pairs = (links: readonly GraphLink[]): string[] => links.map(({ from, to }) => `${from} ${to}`).sort()

const drawnLines = (html: string): number => html.slice(0, html.indexOf('<figcaption>')).match(/<path class="model-line-/g)?.length ?? 0

describe.each(['da', 'en'] as const)('the model in %s', lang => {
  test('the list tells exactly the links that the picture draws', async () => {
    const html = await text(modelAddress('', lang))
    expect(toldLinks(html).sort()).toEqual(pairs(linesOf(graph)))
    expect(drawnLines(html)).toBe(linesOf(graph).length)
  })

  test.each(graph.nodes.map(node => node.key))('%s: only what hangs together with it, drawn and told alike', async key => {
    const html = await text(modelAddress('', lang, key))
    const lines = linesOf(around(graph, key))
    expect(toldLinks(html).sort()).toEqual(pairs(lines))
    expect(drawnLines(html)).toBe(lines.length)
    expect(html.match(/class="model-title"/g)).toHaveLength(around(graph, key).nodes.length)
  })

  test('every address on the page leads to a page', async () => {
    const html = await text(modelAddress('', lang))
    const hrefs = new Set([...html.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => plainAddress(href ?? '')))
    for (const { kind, id, key } of graph.nodes) {
      expect(hrefs).toContain(`/${lang}/${kind}/${id}`)
      expect(hrefs).toContain(modelAddress('', lang, key))
    }
    for (const href of hrefs) expect([href, (await app.request(href)).status]).toEqual([href, 200])
  })
})

describe('with a layer', () => {
  const withLayer = createApp({ config: house.config, engine: laidEngine, knowledge: laid }, bug => bugs.push(bug))
  const read = async (path: string): Promise<string> => (await withLayer.request(path)).text()
  const local = (html: string): string => /<section class="section" id="local".*?<\/section>/s.exec(html)?.[0] ?? ''
  const entries = laid.layers.flatMap(layer => layer.entries)

  test.each(['da', 'en'] as const)('each local entry is drawn and told, whose it is stands first, and all of it opens (%s)', async lang => {
    const section = local(await read(modelAddress('', lang)))
    expect(section).toContain(laid.layers[0]?.title[lang] ?? 'no layer')
    const [picture, list] = [section.slice(0, section.indexOf('</figure>')), section.slice(section.indexOf('</figure>'))]
    const told = (html: string): string[] => [...html.matchAll(/href="(\/\w\w\/local\/[^"]+)"/g)].map(([, href]) => href ?? '')
    expect(told(picture)).toEqual(told(list))
    expect(new Set(told(list))).toEqual(new Set(entries.map(({ id }) => `/${lang}/local/${id}`)))
    for (const [, href] of section.matchAll(/href="([^"]+)"/g))
      expect([href, (await withLayer.request(plainAddress(href ?? ''))).status]).toEqual([href, 200])
  })

  test('the picture and the list of the report stay as they are, to the byte', async () => {
    for (const path of ['/model', '/model?node=problems/poverty', '/model?node=cases/cafe-nora&lang=en']) {
      const figure = (html: string): string =>
        html.slice(html.indexOf('<figure class="model-figure">'), html.indexOf('<section class="section" id="local"'))
      const list = (html: string): string => /<section class="section model-list".*?<\/section>/s.exec(html)?.[0] ?? ''
      const [plain, laidOver] = [await text(path), await read(path)]
      expect(list(laidOver)).toBe(list(plain))
      expect(/<figure class="model-figure">.*?<\/figure>/s.exec(laidOver)?.[0]).toBe(
        /<figure class="model-figure">.*?<\/figure>/s.exec(plain)?.[0],
      )
      expect([figure(plain) === '', local(plain)]).toEqual([false, ''])
    }
  })

  test('beside a problem stands what is for it; beside a case nothing', async () => {
    const poverty = local(await read('/model?node=problems/poverty'))
    expect([poverty.includes('Pengehjørnet'), poverty.includes('Kvindehuset Perlen')]).toEqual([true, false])
    expect(local(await read('/model?node=cases/cafe-nora'))).toBe('')
  })

  test('the figures tell how many local offers each problem has, and without a layer they tell nothing of it', async () => {
    const offers = entries.filter(({ localKind, problems }) => localKind === 'offers' && problems.includes('poverty')).length
    const row = /<tr><th scope="row"><a href="\/model\?node=problems\/poverty">.*?<\/tr>/s.exec(await read('/model'))?.[0] ?? ''
    expect(row).toMatch(new RegExp(`>${offers}</td></tr>$`))
    expect(await read('/model')).toContain('Problemer uden et lokalt tilbud')
    for (const word of ['Lokale tilbud', 'Problemer uden et lokalt tilbud', 'id="local"']) expect(await text('/model')).not.toContain(word)
  })

  test('the file holds them too, drawn and in words', async () => {
    const svg = await read('/model.svg')
    expect(svg.match(/Pengehjørnet/g)?.length).toBeGreaterThan(1)
    expect(svg).toContain('Lokalt ved siden af rapporten: ')
    expect(await text('/model.svg')).not.toContain('Lokalt')
  })
})

describe('links of our own reading', () => {
  test('are dashed in the picture and named in the list, as often as in the knowledge', async () => {
    const html = await text('/model')
    const ours = graph.links.filter(link => link.answering?.basis === 'our-reading').length
    const picture = html.slice(0, html.indexOf('<figcaption>'))
    expect(picture.match(/class="model-line-\w+ our-reading"/g)).toHaveLength(ours)
    expect(html.slice(html.indexOf('id="list"')).match(/, vores læsning\)/g)).toHaveLength(ours)
  })
})

describe('the model as an SVG file', () => {
  test.each(['/model.svg?lang=da', '/model.svg?lang=en', '/model.svg?node=problems/poverty'])('%s is read alone', async path => {
    const response = await app.request(path)
    expect(response.headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8')
    const name = path.includes('node') ? 'tilgang-model-problems-poverty.svg' : 'tilgang-model.svg'
    expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="${name}"`)
    const svg = await response.text()
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img" aria-labelledby="model-title" aria-describedby="model-words"/,
    )
    expect(svg).toMatch(/<title id="model-title">[^<]+<\/title><desc id="model-words">[^<]+<\/desc>/)
    expect(svg).not.toMatch(/class=|style=|<style|href=|<script|undefined|NaN/)
    expect(svg).toContain('CFBU')
  })

  test('its words name every box, and its lines are those of the page', async () => {
    const svg = await text('/model.svg')
    const words = /<desc[^>]*>([^<]*)</.exec(svg)?.[1] ?? ''
    for (const { short } of graph.nodes) expect(words.toLowerCase()).toContain(short.da.toLowerCase())
    expect(svg.slice(0, svg.indexOf('h48')).match(/<path /g)?.length).toBe(linesOf(graph).length + 1)
  })
})

describe('a link that is wrong', () => {
  test.each(['problems/nothing', 'poverty', '', 'groups/mothers', '__proto__/constructor', '<script>'])(
    'node=%s is told, not repeated',
    async node => {
      const response = await app.request(`/model?node=${encodeURIComponent(node)}&lang=en`)
      expect(response.status).toBe(400)
      const html = await response.text()
      expect(html).toContain('<html lang="en">')
      expect(html).not.toContain('<script>')
      if (node.length > 8) expect(html).not.toContain(node)
      expect((await app.request(`/model.svg?node=${encodeURIComponent(node)}`)).status).toBe(400)
    },
  )
})

test('the page is kept but asked for again, and not sent twice', async () => {
  const first = await app.request('/model')
  expect(first.headers.get('Cache-Control')).toBe('no-cache')
  const again = await app.request('/model', { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } })
  expect(again.status).toBe(304)
})

test('figures of the table are those that are counted', async () => {
  const html = await text('/model')
  const row = /<a href="\/model\?node=problems\/poverty">Fattigdom og materielle afsavn<\/a><\/th>(.*?)<\/tr>/.exec(html)?.[1] ?? ''
  const cell = (key: NodeKey): boolean => key === 'problems/poverty'
  const linked = (kind: string): number => graph.links.filter(({ from, to }) => cell(from) && to.startsWith(`${kind}/`)).length
  const figures = [...row.matchAll(/>(\d+)<\/td>/g)].map(([, figure]) => Number(figure))
  expect(figures).toEqual([
    linked('approaches'),
    knowledge.problems.find(p => p.id === 'poverty')?.approaches.filter(a => a.basis === 'our-reading').length,
    linked('activities'),
    linked('cases'),
    linked('evidence'),
    knowledge.practice.filter(p => p.problems.includes('poverty')).length,
  ])
})

test('no bug was met', () => expect(bugs).toEqual([]))
