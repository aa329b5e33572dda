import { describe, expect, test } from 'vitest'
import { AnswerShape } from '../../server/schemas/answer.ts'
import { ask, house } from './house.ts'

describe('POST /api/ask', () => {
  test('gives the very answer of the engine', async () => {
    const request = { question: 'Mørke aftener i gården', lang: 'en' as const }
    const response = await ask(request)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(house.engine.ask(request))))
  })

  test('gives the same bytes for the same request', async () => {
    const request = { question: 'mørke aftener' }
    expect(await (await ask(request)).text()).toBe(await (await ask(request)).text())
  })

  test('takes a context without a question', async () => {
    const response = await ask({
      context: { problems: ['dark-evenings'], groups: ['neighbours'], focus: { kind: 'cases', id: 'street-nine' } },
    })
    const answer = (await response.json()) as { understood: { problems: { id: string }[] } }
    expect(answer.understood.problems.map(p => p.id)).toContain('dark-evenings')
  })

  test.each([
    ['a question', { question: 'mørke aftener' }],
    ['a topic', { context: { topics: ['inviting'] } }],
    ['nothing known', { question: 'qwertyuiop' }],
    ['English', { question: 'dark evenings', lang: 'en' }],
  ])('answers %s in the documented shape', async (_, request) => {
    const answer = await (await ask(request)).json()
    expect(AnswerShape.safeParse(answer).error).toBeUndefined()
  })

  test('takes exactly 1,000 UTF-16 units, and content types with a charset', async () => {
    const response = await ask({ question: '𝄞'.repeat(500) }, { 'Content-Type': 'application/json; charset=utf-8' })
    expect(response.status).toBe(200)
  })

  test('keeps no answer in a cache', async () => {
    expect((await ask({ question: 'mørke' })).headers.get('Cache-Control')).toBe('no-store')
  })
})
