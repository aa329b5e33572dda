// Whether an answer fits: through the API, the pages and the frame.
import { describe, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { createCounts } from '../../../server/counts/counts.ts'
import { ALL_JUDGEMENTS, PARTS } from '../../../server/counts/judgements.ts'
import { createCountStore } from '../../../server/storage/count-store.ts'
import { openSqlite } from '../../../server/storage/sqlite.ts'
import { house, small } from '../house.ts'

const APPROACH = small.approaches[0]?.id ?? ''

async function open() {
  const counts = createCounts({ store: createCountStore(await openSqlite(':memory:')), days: 400, report: console.error })
  const app = createApp({ ...house, counts })
  const post = (path: string, body: string, type: string) =>
    Promise.resolve(app.request(path, { method: 'POST', headers: { 'Content-Type': type }, body }))
  return {
    judge: (body: unknown) => post('/api/feedback', JSON.stringify(body), 'application/json'),
    send: (path: string, fields: Record<string, string>) =>
      post(path, String(new URLSearchParams(fields)), 'application/x-www-form-urlencoded'),
    read: () => counts.read(1),
  }
}

const WELL = { lang: 'da', outcome: 'answer', approach: APPROACH, judgement: 'no' }

describe('POST /api/feedback', () => {
  test('adds up what was said, and nothing tells who said it', async () => {
    const { judge, read } = await open()
    for (let i = 0; i < 3; i += 1) expect((await judge(WELL)).status).toBe(200)
    expect(await read()).toMatchObject({ feedback: [{ approach: APPROACH, judgement: 'no', count: 3 }], questions: [] })
  })

  test.each(['da', 'en'] as const)('replies in the language of the answer: %s', async lang => {
    const { judge } = await open()
    const no = (await (await judge({ ...WELL, lang })).json()) as { text: string; options: { judgement: string; label: string }[] }
    expect(no.text).toBe(lang === 'da' ? 'Hvad passede ikke?' : 'What did not fit?')
    expect(no.options.map(option => option.judgement)).toEqual(PARTS)
    for (const judgement of ALL_JUDGEMENTS.filter(each => each !== 'no')) {
      const reply = await (await judge({ ...WELL, lang, judgement })).json()
      expect(reply).toEqual({ text: expect.stringMatching(lang === 'da' ? /^Tak/ : /^Thank/), options: [] })
    }
  })

  test.each([
    ['an unknown approach', { ...WELL, approach: 'zebra' }, 'approach'],
    ['an unknown judgement', { ...WELL, judgement: 'zebra' }, 'judgement'],
    ['an unknown ending', { ...WELL, outcome: 'zebra' }, 'outcome'],
    ['no language', { ...WELL, lang: undefined }, 'lang'],
    ['a text beside', { ...WELL, comment: 'zebra' }, 'body'],
    ['the question beside', { ...WELL, question: 'zebra' }, 'body'],
    ['something else', [], 'body'],
  ])('refuses %s, says where, and counts nothing', async (_, body, where) => {
    const { judge, read } = await open()
    const response = await judge(body)
    expect(response.status).toBe(400)
    const problem = (await response.json()) as { errors: { where: string }[] }
    expect(problem.errors.map(error => error.where)).toContain(where)
    expect(JSON.stringify(problem)).not.toContain('zebra')
    expect((await read()).feedback).toEqual([])
  })

  test('where nothing is counted it is thrown away, and the reply says so', async () => {
    const { counts: _, ...without } = house
    const response = await createApp(without).request('/api/feedback', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(WELL),
    })
    expect([response.status, await response.text()]).toEqual([204, ''])
  })
})

describe.each(['/svar', '/embed/v1/frame'])('the form on %s', path => {
  const asked = { question: 'mørke aftener', lang: 'da', c: '' }

  test('asks whether the answer fits, then what did not, then says thanks; the answer stays', async () => {
    const { send, read } = await open()
    const html = await (await send(path, asked)).text()
    expect(html).toContain(`action="${path}#fits"`)
    expect(html).toContain('name="judgement" value="no"')
    const no = await (await send(path, { ...asked, judgement: 'no' })).text()
    expect(no).toContain('Hvad passede ikke?')
    expect(no).toContain('<mark>mørke aftener</mark>')
    expect(no).not.toContain('value="yes"')
    const done = await (await send(path, { ...asked, judgement: 'steps' })).text()
    expect(done).toContain('Tak. Hvad du skrev, er ikke sendt med.')
    expect(done).toContain('<mark>mørke aftener</mark>')
    const { questions, feedback } = await read()
    expect(questions.map(row => row.count)).toEqual([1])
    expect(feedback.map(row => row.judgement).sort()).toEqual(['no', 'steps'])
    expect(feedback.every(row => small.approaches.some(approach => approach.id === row.approach))).toBe(true)
  })

  test('what nobody offered is not counted', async () => {
    const { send, read } = await open()
    const html = await (await send(path, { ...asked, judgement: 'zebra' })).text()
    expect(html).toContain('value="no"')
    expect(await read()).toMatchObject({ questions: [], feedback: [] })
  })

  test('is not there where nothing is counted, nor where it asks back', async () => {
    const { counts: _, ...without } = house
    const has = async (response: Response | Promise<Response>) => (await (await response).text()).includes('name="judgement"')
    const { send } = await open()
    expect(await has(send(path, asked))).toBe(true)
    expect(await has(createApp(without).request(path, { method: 'POST', body: new URLSearchParams(asked) }))).toBe(false)
    expect(await has(send(path, { lang: 'da', c: 'g=neighbours' }))).toBe(false)
  })
})
