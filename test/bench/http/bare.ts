// What bench:http measures against: a Hono route that reads the body and returns bytes. With an engine it thinks and throws the answer
// away; as `json` it sends answers that were thought out before, as Hono writes them.
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { AskRequest } from '../../../engine/answer.ts'
import type { Engine } from '../../../engine/index.ts'
import { loadKnowledge, openEngine } from '../../../server/knowledge.ts'
import { labelled } from '../questions.ts'

const [kind, size] = [process.argv[2], Number(process.argv[3])]
const bytes = new Uint8Array(size).fill(0x61)
const engine = kind === 'engine' || kind === 'json' ? openEngine(loadKnowledge()) : undefined
const ready = kind === 'json' ? labelled.slice(0, 200).map(({ q }) => engine?.ask({ question: q, blocks: true })) : []
let next = 0
/** Microseconds of processor time that the engine has taken so far. */
let thought = 0

const app = new Hono()
if (kind === 'compress') app.use(compress({ encoding: 'gzip' }))
app.post('/api/ask', async c => {
  const text = await c.req.text()
  if (kind === 'json') return c.json(ready[next++ % ready.length] ?? {})
  if (engine) think(engine, JSON.parse(text) as AskRequest)
  return c.body(bytes, 200, { 'Content-Type': 'application/json' })
})

app.get('/thought', c => c.text(String(thought)))

function think({ ask }: Engine, request: AskRequest): void {
  const before = process.cpuUsage()
  ask(request)
  const { user, system } = process.cpuUsage(before)
  thought += user + system
}

const server = createAdaptorServer({ fetch: app.fetch })
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
})
process.once('SIGTERM', () => process.exit(0))
