// Questions from outside, each on a connection of its own, from any address of this machine.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export type Answered = { readonly status: number; readonly text: string; readonly headers: IncomingMessage['headers'] }
type Asking = { readonly question?: string; readonly from?: string; readonly body?: unknown }

/** A text that must come back in no message and no log. */
export const SECRET = 'Yasmin på Nørrebrogade 1'
const PATIENCE_MS = 150_000

export async function ask(
  address: string,
  { question = 'isolerede enlige mødre', from, body = { question } }: Asking = {},
): Promise<Answered> {
  const call = request(`${address}/api/ask`, {
    method: 'POST',
    agent: false,
    headers: { 'Content-Type': 'application/json' },
    timeout: PATIENCE_MS,
    ...(from === undefined ? {} : { localAddress: from }),
  })
  call.on('timeout', () => call.destroy(new Error('no answer')))
  call.end(JSON.stringify(body))
  const [response] = (await once(call, 'response')) as [IncomingMessage]
  let text = ''
  for await (const piece of response.setEncoding('utf8')) text += piece
  return { status: response.statusCode ?? 0, text, headers: response.headers }
}

/** Asks, and demands a whole answer. @returns its milliseconds */
export async function mustAnswer(address: string, asking: Asking = {}): Promise<number> {
  const begun = performance.now()
  const { status, text } = await ask(address, asking)
  assert.equal(status, 200, text.slice(0, 300))
  assert.ok((JSON.parse(text) as { version?: object }).version, 'not an answer')
  return Math.round(performance.now() - begun)
}

type Ready = {
  readonly status: string
  readonly knowledge?: string
  readonly refused?: { readonly faults: readonly { file: string; line: number }[] }
}

export const readyOf = async (address: string): Promise<Ready> => (await (await fetch(`${address}/readyz`)).json()) as Ready

/** Asks until it is so. @throws after a while */
export async function until<T>(look: () => T | Promise<T>, is: (seen: T) => boolean, what: string): Promise<T> {
  const end = performance.now() + PATIENCE_MS
  while (performance.now() < end) {
    const seen = await look()
    if (is(seen)) return seen
    await pause(50)
  }
  throw new Error(`waited in vain: ${what}`)
}
