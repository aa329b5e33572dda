import { Hono } from 'hono'
import type { EmbedFile, EmbedFiles } from '../embed/files.ts'
import { packingFor } from '../embed/pack.ts'
import type { House } from '../house.ts'
import { Problem } from '../problem.ts'

const A_YEAR = 'public, max-age=31536000, immutable'
// A new version is in use everywhere within the hour.
const AN_HOUR = 'public, max-age=3600, stale-while-revalidate=86400'
const EVERY_TIME = 'no-cache'

/** GET /embed/v1/<file>: the widget and what it needs offline, exactly the files of the table. */
export function embedFileRoutes({ embed = new Map() }: House): Hono {
  return new Hono().get('/embed/v1/*', async c => {
    const name = c.req.path.slice('/embed/v1/'.length)
    const file = embed.get(name)
    if (!file) throw new Problem(isWidgetMissing(embed) ? 'widget-not-built' : 'not-found')
    return serve(name, file, c.req.header('Accept-Encoding'), c.req.header('If-None-Match'))
  })
}

const isWidgetMissing = (embed: EmbedFiles): boolean => !embed.has('loader.js') && !embed.has('tilgang-guide.js')

async function serve(name: string, file: EmbedFile, accepted: string | undefined, known: string | undefined): Promise<Response> {
  const packing = packingFor(accepted)
  const etag = `"${file.tag}${packing ? `-${packing}` : ''}"`
  const headers = {
    ETag: etag,
    Vary: 'Accept-Encoding',
    'Cache-Control': file.isForGood ? A_YEAR : name.startsWith('offline/') ? EVERY_TIME : AN_HOUR,
    // A plain script or picture may stand on any page; what a page can read of it is decided by its origin.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  }
  if (known?.split(',').some(tag => tag.trim().replace(/^W\//, '') === etag)) return new Response(null, { status: 304, headers })
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
