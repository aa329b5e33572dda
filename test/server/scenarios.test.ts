// A scenario as a page, as Word and as Markdown: what the room works with first, then what the guide answers, then what goes wrong easily.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { scenarioBlocks, scenarioRequest, workBlocks } from '../../engine/workshop/scenario-blocks.ts'
import { app, bugs, house, small } from './house.ts'

const ID = 'key-under-the-mat'
const scenario = small.scenarios[0] as (typeof small.scenarios)[number]
const text = async (path: string): Promise<string> => (await app.request(path)).text()
const openWord = async (path: string): Promise<string> => {
  const bytes = new Uint8Array(await (await app.request(path)).arrayBuffer())
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
}
const inOrder = (whole: string, ...parts: string[]): void => {
  const places = parts.map(part => whole.indexOf(part))
  expect(places, parts.join(' · ')).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
}
const unescaped = (html: string): string => html.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

describe('the blocks', () => {
  test('tell what the room works with before anything of the answer', () => {
    const answer = house.engine.ask(scenarioRequest(scenario, 'da'))
    const ids = scenarioBlocks(scenario, answer).flatMap(block => (block.type === 'section' ? [block.id] : []))
    expect(ids).toEqual(['story', 'goal', 'prompts', 'guide-answer', 'misjudgements', 'trap'])
    const work = JSON.stringify(workBlocks(scenario, 'da'))
    for (const { text } of answer.advice) expect(work).not.toContain(text)
  })

  test('begin the answer on a page of its own and leave room after each question', () => {
    const blocks = scenarioBlocks(scenario, house.engine.ask(scenarioRequest(scenario, 'en')))
    expect(blocks.find(block => block.type === 'section' && block.id === 'guide-answer')).toMatchObject({ startsPage: true })
    const prompts = blocks.find(block => block.type === 'section' && block.id === 'prompts')
    expect(prompts).toMatchObject({ blocks: [{ type: 'steps', hasRoom: true, items: { length: scenario.prompts.length } }] })
  })

  test('ask by question or by ids alone, in the language of the room', () => {
    expect(scenarioRequest(scenario, 'en')).toEqual({ context: { problems: ['dark-evenings'], groups: ['new-neighbours'] }, lang: 'en' })
    const asked = { ...scenario, ask: { question: { da: 'Hvad nu?', en: 'What now?' } } }
    expect(scenarioRequest(asked, 'en')).toEqual({ question: 'What now?', lang: 'en' })
  })
})

describe.each(['da', 'en'] as const)('in %s', lang => {
  const answer = house.engine.ask(scenarioRequest(scenario, lang))
  const parts = [
    scenario.title[lang],
    scenario.goal[lang],
    ...scenario.prompts.map(prompt => prompt[lang]),
    answer.advice[0]?.text ?? '',
    ...scenario.misjudgements.flatMap(({ text, why }) => [text[lang], why[lang]]),
    scenario.trap[lang],
  ]

  test('the page holds it all in order, with sources, and leads to its files', async () => {
    const html = unescaped(await text(`/scenarie/${ID}?lang=${lang}`))
    inOrder(html.slice(html.indexOf('<main')), ...parts)
    expect(html).toContain('starts-page')
    expect(html).toContain('has-room')
    expect(html).toContain(`/scenarie/${ID}.docx?lang=${lang}`)
    expect(html).toContain(lang === 'da' ? 's. 7' : 'p. 7')
    expect(html).not.toMatch(/undefined|\[object|NaN|<form class="choices"/)
  })

  test('Markdown holds it all in order', async () => {
    const response = await app.request(`/scenarie/${ID}.md?lang=${lang}`)
    expect(response.headers.get('Content-Disposition')).toBe(`attachment; filename="tilgang-${ID}.md"`)
    const markdown = (await response.text()).replaceAll('\\', '')
    inOrder(markdown, ...parts, lang === 'da' ? '## Kilder' : '## Sources', `http://localhost/scenarie/${ID}?lang=${lang}`)
    expect(markdown.match(lang === 'da' ? /\n {3}Noter:/g : /\n {3}Notes:/g)).toHaveLength(scenario.prompts.length)
  })

  test('Word holds it all in order, the answer on a new page', async () => {
    const xml = unescaped(await openWord(`/scenarie/${ID}.docx?lang=${lang}`))
    inOrder(xml, ...parts)
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1)
  })

  test('the list names it with its goal and how long it takes', async () => {
    const html = unescaped(await text(`/scenarie?lang=${lang}`))
    inOrder(html.slice(html.indexOf('<main')), scenario.title[lang], `${scenario.minutes} minut`, scenario.goal[lang])
  })
})

test('what is not there is a clear page', async () => {
  for (const path of ['/scenarie/nobody', '/scenarie/nobody.docx', '/scenarie/nobody.md', `/scenarie/${ID}.pdf`]) {
    const response = await app.request(path)
    expect([path, response.status]).toEqual([path, 404])
    expect(response.headers.get('Content-Type')).toContain('text/html')
  }
  expect(bugs).toEqual([])
})
