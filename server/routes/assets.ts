// Exactly these files, held in memory; nothing is looked up on the disk while serving.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'

const STYLES = ['base', 'layout', 'form', 'chips', 'blocks', 'evidence', 'pictures', 'print']

const read = (name: string): string => readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8')

const asset = (text: string, type: string) => ({ text, type, tag: createHash('sha256').update(text).digest('base64url').slice(0, 16) })

const ASSETS = {
  '/assets/page.css': asset(STYLES.map(name => read(`${name}.css`)).join('\n'), 'text/css; charset=utf-8'),
  '/assets/icon.svg': asset(read('icon.svg'), 'image/svg+xml'),
} as const

/** The address of an asset with its content's hash: it may be cached for good. */
export const assetAddress = (path: keyof typeof ASSETS): string => `${path}?v=${ASSETS[path].tag}`

/** The style sheet and the icon. With the right `v` they are cached for a year, without it they are asked for again. */
export function assetRoutes(): Hono {
  const app = new Hono()
  for (const [path, { text, type, tag }] of Object.entries(ASSETS))
    app.get(path, c => {
      const headers = {
        ETag: `"${tag}"`,
        'Cache-Control': c.req.query('v') === tag ? 'public, max-age=31536000, immutable' : 'no-cache',
      }
      const isKnown = c.req.header('If-None-Match')?.includes(`"${tag}"`) ?? false
      return isKnown ? c.body(null, 304, headers) : c.body(text, 200, { ...headers, 'Content-Type': type })
    })
  return app
}
