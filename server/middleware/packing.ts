// Pages and data are packed for the way when the browser takes it. An answer with its blocks is 170 kB, packed 26 kB.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { type Packing, packingFor } from '../embed/pack.ts'

/** Below so many bytes a packet is sent anyway. */
const LEAST_BYTES = 1024

// Measured on an answer with its blocks: brotli 3 takes 1.2 ms for 26 kB, brotli 4 2.3 ms for 25.5 kB, gzip 4 2.1 ms for 35 kB, gzip 6 3.6 ms for 33 kB.
const QUALITY = 3
const LEVEL = 4

const squeeze = promisify(brotliCompress)
const zip = promisify(gzip)

// Both work beside the thread that answers.
const PACK: Readonly<Record<Packing, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: bytes => squeeze(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: bytes => zip(bytes, { level: LEVEL }),
}

const TEXT = /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?json|image\/svg)/

// The calls of phones are many and small: to pack each of them costs more than it saves.
const OF_A_PHONE = '/api/workshops/rooms/'

/** Packs what is text and large enough. Never a stream of events, never what is packed already. */
export function packing(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (!mayPack(c)) return
    c.res.headers.append('Vary', 'Accept-Encoding')
    const way = packingFor(c.req.header('Accept-Encoding'))
    if (way === undefined) return
    const { status, headers, body } = c.res
    if (!body) return
    const bytes = new Uint8Array(await c.res.arrayBuffer())
    const isLarge = bytes.length >= LEAST_BYTES
    if (isLarge) tellPacked(headers, way)
    const sent = isLarge ? new Uint8Array(await PACK[way](bytes)) : bytes
    // Hono would mix the headers of the old answer into the new one.
    c.res = undefined
    c.res = new Response(sent, { status, headers })
  }
}

function mayPack(c: Context): boolean {
  const { headers } = c.res
  const isKept = /no-transform/i.test(headers.get('Cache-Control') ?? '')
  return TEXT.test(headers.get('Content-Type') ?? '') && !headers.has('Content-Encoding') && !isKept && !c.req.path.startsWith(OF_A_PHONE)
}

// The bytes are others than those that the tag was made for, but mean the same.
function tellPacked(headers: Headers, way: Packing): void {
  headers.set('Content-Encoding', way)
  headers.delete('Content-Length')
  const tag = headers.get('ETag')
  if (tag?.startsWith('"')) headers.set('ETag', `W/${tag}`)
}
