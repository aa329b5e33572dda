// An answer taken along as Markdown and as Word: the whole of it, in order, and nothing of a question.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { app, bugs, house } from './house.ts'

const IDS = '?p=dark-evenings&g=neighbours&lang='

async function openWord(response: Response | Promise<Response>): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await (await response).arrayBuffer()))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}
const post = (body: unknown) =>
  app.request('/api/docx', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
const words = (xml = ''): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(m => m[1]).join('')

describe('Markdown', () => {
  test('has a title, what was understood, steps, studies both ways, sources with places, and the link by ids', async () => {
    const response = await app.request(`/svar.md${IDS}en`)
    expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8')
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="tilgang-svar.md"')
    const text = await response.text()
    expect(text).toMatch(/^# .+\n\n\*\*I understand:\*\* /)
    expect(text).toMatch(/\n1\. .+\[p\. /)
    expect(text.indexOf('What the study shows')).toBeGreaterThan(0)
    expect(text.indexOf('What it does not show')).toBeGreaterThan(text.indexOf('What the study shows'))
    expect(text).toMatch(/\n## Sources\n/)
    expect(text).toContain('<http://localhost/svar?p=dark-evenings&g=neighbours&lang=en>')
    expect(text).not.toMatch(/undefined|\[object|NaN|<[a-z]+ /)
  })

  test('every sentence of the first way stands in it', async () => {
    const { recommendations, advice } = house.engine.ask({ lang: 'da', context: { problems: ['dark-evenings'], groups: ['neighbours'] } })
    const text = (await (await app.request(`/svar.md${IDS}da`)).text()).replaceAll('\\', '')
    for (const item of [...advice, ...(recommendations[0]?.steps ?? []), ...(recommendations[0]?.cautions ?? [])])
      expect(text).toContain(item.text)
  })
})

describe('Word', () => {
  test('is a document with real headings, numbered steps, tables with head rows and a language', async () => {
    const response = await app.request(`/svar.docx${IDS}da`)
    expect(response.headers.get('Content-Type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    expect(response.headers.get('Content-Disposition')).toContain('tilgang-svar.docx')
    const files = await openWord(response)
    const xml = files['word/document.xml'] ?? ''
    for (const style of ['Title', 'Heading1', 'Heading2']) {
      expect(xml).toContain(`<w:pStyle w:val="${style}"/>`)
      expect(files['word/styles.xml']).toContain(`w:styleId="${style}"`)
    }
    expect(files['word/styles.xml']).toContain('<w:lang w:val="da-DK"/>')
    expect(xml).toContain('<w:tblHeader/>')
    expect(files['word/numbering.xml']).toContain('<w:numFmt w:val="decimal"/>')
    expect(xml).toMatch(/<w:numId w:val="\d+"\/>/)
    expect(words(xml)).toContain('Kilder')
    expect(words(xml)).not.toMatch(/undefined|\[object|NaN/)
    expect((await openWord(app.request(`/svar.docx${IDS}en`)))['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>')
  })

  test('POST /api/docx gives the same document', async () => {
    const byLink = await openWord(app.request(`/svar.docx${IDS}en`))
    const byPost = await openWord(post({ lang: 'en', context: { problems: ['dark-evenings'], groups: ['neighbours'] } }))
    expect(words(byPost['word/document.xml'])).toBe(words(byLink['word/document.xml']))
  })

  test('says of itself only what is fixed', async () => {
    const core = (await openWord(app.request(`/svar.docx${IDS}da`)))['docProps/core.xml'] ?? ''
    expect(core).toContain('<dc:creator>Tilgang</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Tilgang</cp:lastModifiedBy>')
  })

  test('takes no question', async () => {
    const response = await post({ question: 'Yasmin på Nørrebro', context: { problems: ['dark-evenings'] } })
    expect(response.status).toBe(400)
    expect(await response.text()).not.toMatch(/Yasmin|Nørrebro/)
  })
})

test.each(['/svar.md', '/svar.docx'])('%s without ids or with unknown ones is a clear page', async path => {
  for (const query of ['', '?lang=en', '?p=nothing-known&lang=en']) {
    const response = await app.request(path + query)
    expect(response.status).toBe(400)
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  }
})

test.each([{}, { context: {} }, { context: { problems: ['nothing-known'] } }, []])('POST /api/docx with %j is a problem', async body => {
  const response = await post(body)
  expect([response.status, response.headers.get('Content-Type')]).toEqual([400, 'application/problem+json; charset=utf-8'])
  expect(bugs).toEqual([])
})
