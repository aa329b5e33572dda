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
    ['with its blocks', { question: 'mørke aftener', blocks: true }],
    ['a topic with its blocks', { context: { topics: ['inviting'] }, blocks: true }],
  ])('answers %s in the documented shape', async (_, request) => {
    const answer = await (await ask(request)).json()
    expect(AnswerShape.safeParse(answer).error).toBeUndefined()
  })

  test('brings its blocks only to those who ask for them, and is otherwise the same', async () => {
    const request = { question: 'mørke aftener' }
    const plain = (await (await ask(request)).json()) as object
    const { blocks, ...rest } = (await (await ask({ ...request, blocks: true })).json()) as { blocks: { type: string }[] }
    expect(plain).not.toHaveProperty('blocks')
    expect(rest).toEqual(plain)
    expect(blocks.map(block => block.type)).toContain('section')
  })

  test('takes exactly 1,000 UTF-16 units, and content types with a charset', async () => {
    const response = await ask({ question: '𝄞'.repeat(500) }, { 'Content-Type': 'application/json; charset=utf-8' })
    expect(response.status).toBe(200)
  })

  test('keeps no answer in a cache', async () => {
    expect((await ask({ question: 'mørke' })).headers.get('Cache-Control')).toBe('no-store')
  })
})
