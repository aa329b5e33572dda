import type { Context } from 'hono'
import { Problem, type ProblemName } from '../problem.ts'

/** The most that a request may carry, in bytes: a question of 1,000 characters, its context, and room to spare. */
const MOST_BYTES = 16 * 1024

type Limit = { readonly bytes: number; readonly problem: ProblemName }
const USUAL: Limit = { bytes: MOST_BYTES, problem: 'body-too-large' }

/** A plan with families that a trainer wrote: twelve long ones, and room to spare. */
export const PLAN_LIMIT: Limit = { bytes: 256 * 1024, problem: 'plan-too-large' }

// One for all: nothing of a text stays in it.
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * The body of a request as text. No more than 16 kB are ever held: when its length is not told it is read piece by piece.
 * @param type the media type that it must have, such as `application/json`
 * @param limit another limit, and how it is told
 * @throws {Problem} 415 for another type, 413 when it is too large, 400 when it ends too early or is not UTF-8
 */
export async function readBody(c: Context, type: string, limit: Limit = USUAL): Promise<string> {
  const { bytes } = await readFileBody(c, [type], limit)
  try {
    return utf8.decode(bytes)
  } catch {
    throw new Problem('broken-json')
  }
}

/** The body of a request as it is, and which of the types it has. @throws {Problem} as {@link readBody} */
export async function readFileBody(
  c: Context,
  types: readonly string[],
  limit: Limit,
): Promise<{ readonly type: string; readonly bytes: Uint8Array }> {
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type === undefined || !types.includes(type)) throw new Problem('wrong-content-type')
  if (Number(c.req.header('Content-Length') ?? 0) > limit.bytes) throw new Problem(limit.problem)
  return { type, bytes: await (tellsLength(c) ? readAtOnce(c.req.raw, limit) : readBytes(c.req.raw.body, limit)).catch(cutShort) }
}

// Node reads no more of a body than its length says. Read at once it costs a third of what a stream does.
const tellsLength = (c: Context): boolean =>
  /^\d{1,9}$/.test(c.req.header('Content-Length') ?? '') && c.req.header('Transfer-Encoding') === undefined

// Who goes away, or is sent away for being slow, has made no error here that anybody need look into.
function cutShort(error: unknown): never {
  throw error instanceof Problem ? error : new Problem('body-cut-short')
}

async function readAtOnce(request: Request, limit: Limit): Promise<Uint8Array> {
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length > limit.bytes) throw new Problem(limit.problem)
  return bytes
}

async function readBytes(stream: ReadableStream<Uint8Array> | null, limit: Limit): Promise<Uint8Array> {
  const bytes = new Uint8Array(limit.bytes)
  let length = 0
  const reader = stream?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    if (length + value.length > limit.bytes) {
      await reader.cancel()
      throw new Problem(limit.problem)
    }
    bytes.set(value, length)
    length += value.length
  }
  return bytes.subarray(0, length)
}
