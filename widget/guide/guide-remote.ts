import type { Answer } from '../../engine/answer.ts'
import { plainJson } from '../plain-json.ts'
import { type Guide, NEVER, type Titled, TroubleError } from './guide.ts'

const PATIENCE = 15_000
const PAUSE = 700
const LONGEST_WAIT = 5

/**
 * Asks the server. What may pass by itself (no contact, an error there, too many at once) is tried once more.
 * @param server origin and sub-path without a slash at the end
 */
export function createRemoteGuide(server: string): Guide {
  return {
    ask: (request, signal) => callTwice(`${server}/api/ask`, posting({ ...request, blocks: true }), signal) as Promise<Answer>,
    list: kind => callTwice(`${server}/api/knowledge/${kind}`, {}, NEVER).then(found => (found as { entries: readonly Titled[] }).entries),
    entry: (kind, id) => callTwice(`${server}/api/knowledge/${kind}/${id}`, {}, NEVER),
  }
}

/** How a value is sent. */
export const posting = (value: unknown): RequestInit => ({
  method: 'POST',
  body: plainJson(value),
  headers: { 'Content-Type': 'application/json' },
})

/** Fetches without cookies and without telling where from, and says in our words what went wrong. @throws TroubleError */
export async function call(address: string, init: RequestInit, signal: AbortSignal): Promise<Response> {
  let response: Response
  try {
    response = await fetch(address, {
      ...init,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    })
  } catch (error) {
    if (signal.aborted) throw error
    if (error instanceof DOMException && error.name === 'TimeoutError') throw new TroubleError({ kind: 'slow' })
    throw new TroubleError({ kind: navigator.onLine ? 'unreachable' : 'offline' })
  }
  if (response.ok || (await holdsAnswer(response))) return response
  if (response.status === 429) throw new TroubleError({ kind: 'too-many', wait: Number(response.headers.get('Retry-After')) || 0 })
  throw new TroubleError({ kind: response.status >= 500 ? 'server' : response.status === 413 ? 'too-long' : 'refused' })
}

// A server that is closed says why in the form of an answer.
const holdsAnswer = async (response: Response): Promise<boolean> =>
  response.status === 503 &&
  response
    .clone()
    .json()
    .then(body => body.blocks)
    .catch(() => false)

async function callTwice(address: string, init: RequestInit, signal: AbortSignal): Promise<unknown> {
  try {
    return await read(await call(address, init, signal))
  } catch (error) {
    if (!(error instanceof TroubleError) || error.trouble.kind === 'refused' || error.trouble.kind === 'too-long') throw error
    const wait = error.trouble.wait ?? 0
    if (wait > LONGEST_WAIT) throw error
    await new Promise(resolve => setTimeout(resolve, Math.max(PAUSE, wait * 1000)))
    signal.throwIfAborted()
    return read(await call(address, init, signal))
  }
}

async function read(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    throw new TroubleError({ kind: 'server' })
  }
}
