// Exactly these files, held in memory; nothing is looked up on the disk while serving.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'

const STYLES = [
  'base',
  'dark',
  'layout',
  'form',
  'chips',
  'blocks',
  'evidence',
  'pictures',
  'model-list',
  'model',
  'model-local',
  'take-along',
  'in-frame',
  'embed',
  'operator',
  'print',
]

// The screens of the workshops: the same house, and what stands on them.
const SCREEN_STYLES = [
  'base',
  'dark',
  'layout',
  'form',
  'screens/room',
  'screens/bars',
  'screens/phone',
  'screens/prepare',
  'screens/stage',
  'screens/lobby',
  'screens/round',
  'screens/panels',
  'screens/stage-bar',
  'screens/editor-versions',
  'screens/editor',
  'screens/print',
]

const read = (name: string): string => readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8')

// The dark holds colours only: when the system is dark, or when a page was asked to be. Paper is never dark.
const readStyle = (name: string): string => (name === 'dark' ? inTheDark(read('dark.css').replace(/\/\*.*\*\//, '')) : read(`${name}.css`))

const inTheDark = (colours: string): string =>
  `@media screen and (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${colours} } }\n@media screen { :root[data-theme='dark'] { color-scheme: dark; ${colours} } }\n:root[data-theme='light'] { color-scheme: light }`

const SCRIPT = 'text/javascript; charset=utf-8'

const asset = (text: string, type: string) => ({ text, type, tag: createHash('sha256').update(text).digest('base64url').slice(0, 16) })

const ASSETS = {
  '/assets/page.css': asset(STYLES.map(readStyle).join('\n'), 'text/css; charset=utf-8'),
  '/assets/screen.css': asset(SCREEN_STYLES.map(readStyle).join('\n'), 'text/css; charset=utf-8'),
  '/assets/print.js': asset(read('print.js'), SCRIPT),
  '/assets/copy.js': asset(read('copy.js'), SCRIPT),
  '/assets/forget.js': asset(read('forget.js'), SCRIPT),
  '/assets/frame.js': asset(read('frame.js'), SCRIPT),
  '/assets/icon.svg': asset(read('icon.svg'), 'image/svg+xml'),
} as const

/** The address of an asset with its content's hash: it may be cached for good. @param base where the house stands */
export const assetAddress = (base: string, path: keyof typeof ASSETS): string => `${base}${path}?v=${ASSETS[path].tag}`

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
