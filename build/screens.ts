// Builds the screens of the workshops into dist/screens: one script each, and what they share; then weighs them.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { squeeze } from './squeeze.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const OUT = at('dist/screens')
const TARGET = ['chrome111', 'edge111', 'firefox115', 'safari16.4']

/** What each screen may weigh with all that it loads, in bytes of gzip. A budget is only ever lowered. */
const BUDGETS = { trainer: 47_500, phone: 36_500, study: 29_500 } as const

type Screen = keyof typeof BUDGETS
const SCREENS = Object.keys(BUDGETS) as Screen[]

rmSync(OUT, { recursive: true, force: true })
await build({
  configFile: false,
  logLevel: 'warn',
  root: at('widget'),
  publicDir: false,
  build: {
    outDir: OUT,
    emptyOutDir: false,
    target: TARGET,
    cssTarget: TARGET,
    modulePreload: false,
    minify: 'oxc',
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(SCREENS.map(name => [name, at(`widget/pages/${name}/${name}.tsx`)])),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', minify: true },
    },
  },
})
await squeeze(OUT)
weigh()

function weigh(): void {
  const heavy: string[] = []
  for (const name of SCREENS) {
    const bytes = [...withImports(`${name}.js`)].reduce(
      (sum, file) => sum + gzipSync(readFileSync(`${OUT}/${file}`), { level: 9 }).length,
      0,
    )
    console.log(`${name.padEnd(12)} ${String(bytes).padStart(8)} bytes gzip (most ${BUDGETS[name]})`)
    if (bytes > BUDGETS[name]) heavy.push(`${name} is ${bytes - BUDGETS[name]} bytes over`)
  }
  if (heavy.length > 0) throw new Error(`A screen is too heavy: ${heavy.join(', ')}`)
}

function withImports(name: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(name) || !readdirSync(OUT).includes(name)) return seen
  seen.add(name)
  for (const [, imported] of readFileSync(`${OUT}/${name}`, 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    if (imported) withImports(imported, seen)
  return seen
}
