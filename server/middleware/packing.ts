// Pages and data are packed for the way when the browser takes it. An answer with its blocks is 170 kB, packed 29 kB.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import type { Written } from '../answer-bytes.ts'
import { type Packing, packingFor } from '../embed/pack.ts'
import { outgoingOf } from '../outgoing.ts'

/** Below so many bytes a packet is sent anyway. */
const LEAST_BYTES = 1024

// Measured on an answer with its blocks: brotli 1 takes 0.7 ms for 29 kB, brotli 3 1.2 ms for 26 kB, brotli 4 1.8 ms for 25.5 kB;
// gzip 2 takes 1.3 ms for 40 kB, gzip 4 2.2 ms for 35 kB, gzip 6 3.4 ms for 33 kB.
const QUALITY = 1
const LEVEL = 2
/** As far back as the longest answers reach (256 kB): what may look further back takes megabytes for every request. */
const WINDOW = 18

const squeeze = promisify(brotliCompress)
const zip = promisify(gzip)

// Both work beside the thread that answers.
const PACK: Readonly<Record<Packing, (bytes: Uint8Array) => Promise<Uint8Array>>> = {
  br: bytes =>
    squeeze(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: WINDOW,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: bytes => zip(bytes, { level: LEVEL }),
}

const TEXT = /^(?:text\/(?!event-stream)|application\/(?:[\w.-]+\+)?json|image\/svg)/

// The calls of phones are many and small: to pack each of them costs more than it saves.
const OF_A_PHONE = '/api/workshops/rooms/'

const packedHere = new WeakSet<Context>()

/**
 * Sends an answer as JSON, packed: what {@link packing} does to any answer, without writing it first and reading it back.
 * For the one route whose cost matters.
 */
export async function sendPacked(c: Context, { bytes, done }: Written): Promise<Response> {
  const way = bytes.length < LEAST_BYTES ? undefined : packingFor(c.req.header('Accept-Encoding'))
  const type = { 'Content-Type': 'application/json' }
  if (way === undefined) {
    // Sent, or whoever asked has gone.
    outgoingOf(c)?.on('close', done)
    return c.body(bytes, 200, type)
  }
  packedHere.add(c)
  const packed = await PACK[way](bytes)
  done()
  return c.body(new Uint8Array(packed), 200, { ...type, 'Content-Encoding': way })
}

/** Packs what is text and large enough. Never a stream of events, never what is packed already. */
export function packing(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const isPacked = packedHere.has(c)
    if (!isPacked && !mayPack(c)) return
    c.res.headers.append('Vary', 'Accept-Encoding')
    if (isPacked) return
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
  // Who says so has packed, or not, as the browser takes it.
  const isChosen = /accept-encoding/i.test(headers.get('Vary') ?? '')
  return (
    TEXT.test(headers.get('Content-Type') ?? '') &&
    !headers.has('Content-Encoding') &&
    !isKept &&
    !isChosen &&
    !c.req.path.startsWith(OF_A_PHONE)
  )
}

// The bytes are others than those that the tag was made for, but mean the same.
function tellPacked(headers: Headers, way: Packing): void {
  headers.set('Content-Encoding', way)
  headers.delete('Content-Length')
  const tag = headers.get('ETag')
  if (tag?.startsWith('"')) headers.set('ETag', `W/${tag}`)
}
