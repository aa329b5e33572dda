// Builds the screens of the workshops into dist/screens: one script each, and what they share; then weighs them.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { squeeze } from './squeeze.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const OUT = at('dist/screens')
const TARGET = ['chrome111', 'edge111', 'firefox115', 'safari16.4']

/** What each screen may weigh until it stands, in bytes of gzip. A budget is only ever lowered. */
const BUDGETS = { trainer: 47_500, phone: 23_500, study: 15_500, editor: 21_000 } as const
/** What each may weigh with what it loads later: what draws the guide's answer. Raised once by 500, when cards became ready-made for the
 * server's sake, and that of self-study by 100, when a number in an answer could be rung. */
const WHOLE = { trainer: 47_500, phone: 38_000, study: 30_100, editor: 21_000 } as const

type Screen = keyof typeof BUDGETS
const SCREENS = Object.keys(BUDGETS) as Screen[]

rmSync(OUT, { recursive: true, force: true })
// The editors' page is built by itself: what it shares would otherwise cut the pieces of the others in another way.
const GROUPS: readonly (readonly Screen[])[] = [['trainer', 'phone', 'study'], ['editor']]
for (const names of GROUPS) await buildTogether(names)
await squeeze(OUT)
weigh()

async function buildTogether(names: readonly Screen[]): Promise<void> {
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
        input: Object.fromEntries(names.map(name => [name, at(`widget/pages/${name}/${name}.tsx`)])),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', minify: true },
      },
    },
  })
}

function weigh(): void {
  const heavy: string[] = []
  for (const name of SCREENS) {
    const [first, whole] = [bytesOf(withImports(`${name}.js`)), bytesOf(withImports(`${name}.js`, true))]
    console.log(`${name.padEnd(12)} ${String(first).padStart(8)} bytes gzip (most ${BUDGETS[name]}), ${whole} in all (most ${WHOLE[name]})`)
    if (first > BUDGETS[name]) heavy.push(`${name} is ${first - BUDGETS[name]} bytes over`)
    if (whole > WHOLE[name]) heavy.push(`all of ${name} is ${whole - WHOLE[name]} bytes over`)
  }
  if (heavy.length > 0) throw new Error(`A screen is too heavy: ${heavy.join(', ')}`)
}

function bytesOf(names: ReadonlySet<string>): number {
  return [...names].reduce((sum, file) => sum + gzipSync(readFileSync(`${OUT}/${file}`), { level: 9 }).length, 0)
}

function withImports(name: string, isWhole = false, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(name) || !readdirSync(OUT).includes(name)) return seen
  seen.add(name)
  const imports = isWhole ? /(?:from|import)\s*\(?["'`]\.\/([^"'`]+\.js)["'`]/g : /(?:from|import)\s*["']\.\/([^"']+\.js)["']/g
  for (const [, imported] of readFileSync(`${OUT}/${name}`, 'utf8').matchAll(imports)) if (imported) withImports(imported, isWhole, seen)
  return seen
}
