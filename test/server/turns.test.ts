import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { ANSWERS_IN_A_TURN, turns } from '../../server/middleware/turns.ts'

/** A server that writes down what it does, and a loop whose turns are written down too. */
function watch() {
  const done: string[] = []
  const app = new Hono()
  app.use(turns())
  app.all('*', c => {
    done.push(c.req.query('name') ?? c.req.path)
    return c.body(null)
  })
  let isOver = false
  const turn = (): void => {
    done.push('turn')
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  const end = (): readonly string[] => {
    isOver = true
    return done
  }
  return { app, end }
}

test('answers that are asked for at once are made in their order, a few in each turn', async () => {
  const { app, end } = watch()
  const paths = ['/api/ask', '/svar', '/mcp', '/svar.docx', '/embed/v1/frame']
  const asked = Array.from({ length: 3 * ANSWERS_IN_A_TURN }, (_, i) => `${paths[i % paths.length]}?name=${i}`)
  await Promise.all(asked.map(path => app.request(path, { method: 'POST' })))
  const groups = end()
    .join(' ')
    .split('turn')
    .map(group => group.trim())
    .filter(group => group !== '')
  expect(groups.join(' ')).toBe(asked.map((_, i) => i).join(' '))
  expect(groups.map(group => group.split(' ').length)).toEqual([ANSWERS_IN_A_TURN, ANSWERS_IN_A_TURN, ANSWERS_IN_A_TURN])
})

test('what lies ready does not wait for answers', async () => {
  const { app, end } = watch()
  await Promise.all(['/api/ask', '/healthz', '/assets/base.css', '/da'].map(path => app.request(path)))
  expect(end().filter(each => each !== 'turn')).toEqual(['/healthz', '/assets/base.css', '/da', '/api/ask'])
})

test('an answer that fails lets the next one have its turn', async () => {
  const app = new Hono()
  app.use(turns())
  app.get('*', c => {
    if (c.req.query('name') === 'broken') throw new Error('broken')
    return c.text('answered')
  })
  app.onError((_, c) => c.text('failed', 500))
  const replies = await Promise.all(['/svar?name=broken', '/svar'].map(async path => (await app.request(path)).text()))
  expect(replies).toEqual(['failed', 'answered'])
})
