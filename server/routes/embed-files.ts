import { Hono } from 'hono'
import type { EmbedFiles } from '../embed/files.ts'
import { serveFile } from '../embed/serve.ts'
import type { House } from '../house.ts'
import { Problem } from '../problem.ts'

// A new version is in use everywhere within the hour.
const AN_HOUR = 'public, max-age=3600, stale-while-revalidate=86400'
const EVERY_TIME = 'no-cache'

/** GET /embed/v1/<file>: the widget and what it needs offline, exactly the files of the table. */
export function embedFileRoutes({ embed = new Map() }: House): Hono {
  return new Hono().get('/embed/v1/*', async c => {
    const name = c.req.path.slice('/embed/v1/'.length)
    const file = embed.get(name)
    if (!file) throw new Problem(isWidgetMissing(embed) ? 'widget-not-built' : 'not-found')
    // A plain script or picture may stand on any page; what a page can read of it is decided by its origin.
    return serveFile(c, file, name.startsWith('offline/') ? EVERY_TIME : AN_HOUR, { 'Cross-Origin-Resource-Policy': 'cross-origin' })
  })
}

const isWidgetMissing = (embed: EmbedFiles): boolean => !embed.has('loader.js') && !embed.has('tilgang-guide.js')
