// Answers share the pages on which they are written: everybody gets their own, however slowly they read and whoever goes away meanwhile.
import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { addressOf } from '../../server/operation/address.ts'
import { labelled } from '../bench/questions.ts'
import { real } from './mcp/open.ts'

/** More than fits between a server and somebody who does not read: some 12 MB. */
const QUESTIONS = 100
const ASKERS = 6

let server: Server
let port: number

beforeAll(async () => {
  server = createAdaptorServer({ fetch: createApp(real).fetch }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = Number(addressOf(server).port)
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const requestOf = (question: string): object => ({ question, blocks: true })

/** Asks everything at once on one connection, and reads nothing before it is told to. */
async function askAll(questions: readonly string[]) {
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  await once(socket, 'connect')
  socket.pause()
  for (const [i, question] of questions.entries()) {
    const body = Buffer.from(JSON.stringify(requestOf(question)))
    // With the last answer the server closes. Were this end of the connection closed first, Node would drop what is not answered yet.
    const last = i === questions.length - 1 ? 'Connection: close\r\n' : ''
    socket.write(`POST /api/ask HTTP/1.1\r\nHost: x\r\n${last}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`)
    socket.write(body)
  }
  return {
    goAway: () => socket.destroy(),
    async read() {
      const pieces: Buffer[] = []
      socket.on('data', (piece: Buffer) => pieces.push(piece)).resume()
      await once(socket, 'close')
      return bodiesOf(Buffer.concat(pieces))
    },
  }
}

function bodiesOf(bytes: Buffer): string[] {
  const bodies: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const from = bytes.indexOf('\r\n\r\n', at) + 4
    const length = Number(/content-length: (\d+)/i.exec(bytes.toString('latin1', at, from))?.[1])
    bodies.push(bytes.toString('utf8', from, from + length))
    at = from + length
  }
  return bodies
}

test('slow readers, and others who go', async () => {
  const questions = labelled.map(({ q }) => q)
  const asked = Array.from({ length: ASKERS }, (_, i) => questions.slice(i * QUESTIONS, (i + 1) * QUESTIONS))
  const askers = await Promise.all(asked.map(askAll))
  const staying = askers.flatMap((asker, i) => (i % 3 === 0 ? [] : [{ asker, questions: asked[i] ?? [] }]))
  const read = staying.map(async ({ asker, questions }) => ({ questions, answers: await asker.read() }))
  for (const asker of askers.filter((_, i) => i % 3 === 0)) asker.goAway()
  for (const { questions, answers } of await Promise.all(read)) {
    const isOwn = (question: string, i: number): boolean => answers[i] === JSON.stringify(real.engine.ask(requestOf(question)))
    expect(questions.filter((question, i) => !isOwn(question, i))).toEqual([])
  }
})
