import { Hono } from 'hono'
import type { EmbedFiles } from '../embed/files.ts'
import { serveFile } from '../embed/serve.ts'
import type { House } from '../house.ts'
import { Problem } from '../problem.ts'

// A new version is in use everywhere within the hour.
const AN_HOUR = 'public, max-age=3600, stale-while-revalidate=86400'
const EVERY_TIME = 'no-cache'

// The two that an editor puts in as plain scripts, which browsers load without asking whether the origin is listed.
// They hold nothing secret. All the rest is loaded by modules and by fetch, and is for listed origins only.
const PLAIN_SCRIPTS: ReadonlySet<string> = new Set(['loader.js', 'frame-parent.js'])
const ANYWHERE = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

/** GET /embed/v1/<file>: the widget and what it needs offline, exactly the files of the table. */
export function embedFileRoutes({ embed = new Map() }: House): Hono {
  return new Hono().get('/embed/v1/*', async c => {
    const name = c.req.path.slice('/embed/v1/'.length)
    const file = embed.get(name)
    if (!file) throw new Problem(isWidgetMissing(embed) ? 'widget-not-built' : 'not-found')
    return serveFile(c, file, name.startsWith('offline/') ? EVERY_TIME : AN_HOUR, PLAIN_SCRIPTS.has(name) ? ANYWHERE : {})
  })
}

const isWidgetMissing = (embed: EmbedFiles): boolean => !embed.has('loader.js') && !embed.has('tilgang-guide.js')
