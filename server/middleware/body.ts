import type { Context } from 'hono'
import { Problem } from '../problem.ts'

/** The most that a request may carry, in bytes: a question of 1,000 characters, its context, and room to spare. */
export const MOST_BYTES = 16 * 1024

/**
 * The body of a request as text, read piece by piece so that no more than {@link MOST_BYTES} are ever held.
 * @param type the media type that it must have, such as `application/json`
 * @throws {Problem} 415 for another type, 413 when it is too large, 400 when it is not UTF-8
 */
export async function readBody(c: Context, type: string): Promise<string> {
  const given = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (given !== type) throw new Problem('wrong-content-type')
  if (Number(c.req.header('Content-Length') ?? 0) > MOST_BYTES) throw new Problem('body-too-large')
  const bytes = await readBytes(c.req.raw.body)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem('broken-json')
  }
}

async function readBytes(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const bytes = new Uint8Array(MOST_BYTES)
  let length = 0
  const reader = stream?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    if (length + value.length > MOST_BYTES) {
      await reader.cancel()
      throw new Problem('body-too-large')
    }
    bytes.set(value, length)
    length += value.length
  }
  return bytes.subarray(0, length)
}
