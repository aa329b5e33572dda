import { describe, expect, test } from 'vitest'
import { app, ask, bugs } from './house.ts'

type ProblemBody = {
  type: string
  title: string
  status: number
  detail: string
  errors: { where: string; what: string }[]
  request: string
}

const SECRET = 'hemmelig-familie'

const read = async (response: Response): Promise<ProblemBody> => {
  expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8')
  const text = await response.text()
  expect(text).not.toContain(SECRET)
  expect(text).not.toMatch(/\bat .*\.ts/)
  const body = JSON.parse(text) as ProblemBody
  expect(Object.keys(body).sort()).toEqual(['detail', 'errors', 'request', 'status', 'title', 'type'])
  expect(body.request).toBe(response.headers.get('X-Request-Id'))
  expect(body.status).toBe(response.status)
  return body
}

describe('a request that cannot be used is told where and what', () => {
  test.each([
    ['an empty question', { question: '' }, 'question', 'må ikke være tomt'],
    ['only white space', { question: ' \n\t ' }, 'question', 'spørgsmålet er tomt'],
    ['a question that is too long', { question: `${SECRET}${'x'.repeat(1000)}` }, 'question', 'højst 1000 tegn'],
    ['neither question nor context', {}, 'question', 'mangler: skriv et spørgsmål, eller vælg mindst ét emne'],
    ['an empty context', { context: { problems: [] } }, 'question', 'mangler: skriv et spørgsmål, eller vælg mindst ét emne'],
    [
      'an unknown field',
      { question: 'x', [SECRET]: 1 },
      'body',
      'har et felt, der ikke kendes; kendte felter: question, lang, context, blocks',
    ],
    [
      'an unknown field of the context',
      { question: 'x', context: { [SECRET]: 1 } },
      'context',
      'har et felt, der ikke kendes; kendte felter: problems, groups, topics, dropped, pressing, missing, strengths, focus',
    ],
    ['a question that is a number', { question: 7 }, 'question', 'skal være tekst'],
    ['a question that is null', { question: null }, 'question', 'skal være tekst'],
    ['another language', { question: 'x', lang: SECRET }, 'lang', 'skal være en af: da, en'],
    ['problems that are no list', { question: 'x', context: { problems: SECRET } }, 'context.problems', 'skal være en liste'],
    ['an id that is a number', { context: { problems: ['dark-evenings', 3] } }, 'context.problems[1]', 'skal være tekst'],
    ['an unknown problem', { context: { problems: [SECRET] } }, 'context.problems[0]', 'ukendt id'],
    ['a problem among the groups', { context: { groups: ['dark-evenings'] } }, 'context.groups[0]', 'ukendt id'],
    ['an unknown id struck out', { question: 'x', context: { dropped: [SECRET] } }, 'context.dropped[0]', 'ukendt id'],
    ['an unknown strength', { question: 'x', context: { strengths: [SECRET] } }, 'context.strengths[0]', 'ukendt id'],
    ['a focus on an unknown id', { context: { focus: { kind: 'cases', id: SECRET } } }, 'context.focus', 'ukendt id'],
    ['a list', [SECRET], 'body', 'skal være et objekt'],
    ['null', null, 'body', 'skal være et objekt'],
    ['too many ids', { context: { problems: Array.from({ length: 41 }, () => 'dark-evenings') } }, 'context', 'højst 40 id’er i alt'],
  ])('%s', async (_, body, where, what) => {
    const response = await ask(body)
    expect(response.status).toBe(400)
    const problem = await read(response)
    expect(problem.type).toBe('urn:tilgang:problem:invalid-request')
    expect(problem.errors).toContainEqual({ where, what })
  })

  test('every fault at once', async () => {
    const { errors } = await read(await ask({ question: 3, lang: 'sv' }))
    expect(errors.map(e => e.where).sort()).toEqual(['lang', 'question'])
  })
})

describe('a request that cannot be read', () => {
  test.each(['{', '', 'undefined', '{"question":"\u0001"}', `{"question":"${SECRET}"`])('broken JSON: %j', async text => {
    const response = await ask(text)
    expect(response.status).toBe(400)
    expect((await read(response)).type).toBe('urn:tilgang:problem:broken-json')
  })

  test('bytes that are not UTF-8', async () => {
    const response = await app.request('/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    })
    expect((await read(response)).status).toBe(400)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])('content type %j', async type => {
    const response = await ask({ question: 'mørke' }, { 'Content-Type': type })
    expect(response.status).toBe(415)
    expect((await read(response)).type).toBe('urn:tilgang:problem:wrong-content-type')
  })

  test('more than 16 kB, announced', async () => {
    const response = await ask(JSON.stringify({ question: SECRET.repeat(2000) }), { 'Content-Length': '32000' })
    expect(response.status).toBe(413)
    expect((await read(response)).type).toBe('urn:tilgang:problem:body-too-large')
  })

  test('more than 16 kB, piece by piece without an end', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: controller => {
        sent += 1024
        controller.enqueue(new Uint8Array(1024).fill(0x20))
      },
    })
    const request = new Request('http://localhost/api/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    const response = await app.request(request)
    expect((await read(response)).status).toBe(413)
    expect(sent).toBeLessThan(64 * 1024)
  })
})

describe('an address that leads nowhere', () => {
  test.each([
    ['/api/knowledge/wizards', 'unknown-kind'],
    ['/api/knowledge/wizards/gandalf', 'unknown-kind'],
    ['/api/knowledge/cases/nowhere', 'unknown-id'],
    ['/api/knowledge/__proto__/constructor', 'unknown-kind'],
    ['/api/nothing', 'not-found'],
  ])('%s is %s', async (path, name) => {
    const response = await app.request(path)
    expect(response.status).toBe(404)
    expect((await read(response)).type).toBe(`urn:tilgang:problem:${name}`)
  })

  test.each([
    ['GET', '/api/ask', 'POST'],
    ['DELETE', '/api/knowledge', 'GET, HEAD'],
    ['POST', '/api/knowledge/cases/street-nine', 'GET, HEAD'],
    ['PUT', '/healthz', 'GET, HEAD'],
    ['OPTIONS', '/api/ask', 'POST'],
  ])('%s %s says which methods there are', async (method, path, allow) => {
    const response = await app.request(path, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe(allow)
    expect((await read(response)).type).toBe('urn:tilgang:problem:wrong-method')
  })
})

describe('the language of a problem', () => {
  test.each([
    [{}, 'da'],
    [{ 'Accept-Language': 'en-GB,en;q=0.8' }, 'en'],
    [{ 'Accept-Language': 'de, en;q=0.3, da;q=0.9' }, 'da'],
    [{ 'Accept-Language': 'en;q=0, *' }, 'da'],
  ])('%j gives %s', async (headers, lang) => {
    const response = await ask({ question: '' }, headers as Record<string, string>)
    expect(response.headers.get('Content-Language')).toBe(lang)
    expect((await read(response)).errors[0]?.what).toBe(lang === 'da' ? 'må ikke være tomt' : 'must not be empty')
  })

  test('the request’s own language decides', async () => {
    expect((await ask({ question: '', lang: 'en' })).headers.get('Content-Language')).toBe('en')
    expect((await app.request('/api/nothing?lang=en')).headers.get('Content-Language')).toBe('en')
  })
})

test('none of this is a bug to be reported', () => {
  expect(bugs).toEqual([])
})
