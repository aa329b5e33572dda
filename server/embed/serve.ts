import type { Context } from 'hono'
import type { EmbedFile } from './files.ts'
import { packingFor } from './pack.ts'

const A_YEAR = 'public, max-age=31536000, immutable'

/**
 * A built file, packed as the browser takes it; nothing when the browser has it already.
 * @param cached how long it may be kept, unless its name changes with its content
 */
export async function serveFile(c: Context, file: EmbedFile, cached: string, more: Record<string, string> = {}): Promise<Response> {
  const packing = packingFor(c.req.header('Accept-Encoding'))
  const etag = `"${file.tag}${packing ? `-${packing}` : ''}"`
  const headers = { ETag: etag, Vary: 'Accept-Encoding', 'Cache-Control': file.isForGood ? A_YEAR : cached, ...more }
  const known = c.req.header('If-None-Match')?.split(',') ?? []
  if (known.some(tag => tag.trim().replace(/^W\//, '') === etag)) return new Response(null, { status: 304, headers })
  const bytes = packing ? await file.packed(packing) : file.bytes
  return new Response(bytes, {
    headers: {
      ...headers,
      'Content-Type': file.type,
      'Content-Length': String(bytes.length),
      ...(packing ? { 'Content-Encoding': packing } : {}),
    },
  })
}
