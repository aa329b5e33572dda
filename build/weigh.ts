// Weighs the built widget. gzip level 9, as a careful server sends it. A build only tells; `npm run weigh` fails when it is too heavy.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { warn } from './warn.ts'

/** What is promised, in bytes of gzip. */
const MOST = { loader: 2_000, firstAnswer: 20_000, online: 32_000, engine: 20_000, local: 5_000, offlineData: 1_200_000 } as const

type Weights = { readonly [K in keyof typeof MOST]: number }

const gzip = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length

/**
 * The weights of a built widget.
 * First answer: the entry, what it imports at once, and what it fetches before the first answer stands.
 */
function weights(folder: string): Weights {
  const chunks = readdirSync(folder).filter(name => name.endsWith('.js') && name !== 'loader.js')
  const isOffline = (name: string): boolean => name.startsWith('guide-reserve')
  const isLocal = (name: string): boolean => name.startsWith('local-')
  const sum = (names: readonly string[]): number => names.reduce((total, name) => total + gzip(`${folder}/${name}`), 0)
  return {
    loader: gzip(`${folder}/loader.js`),
    firstAnswer: sum(withImports(folder, 'tilgang-guide.js')),
    online: sum(chunks.filter(name => !isOffline(name) && !isLocal(name))),
    engine: sum(chunks.filter(isOffline)),
    local: sum(chunks.filter(isLocal)),
    offlineData: gzip(`${folder}/offline/knowledge.json`) + gzip(`${folder}/offline/model.bin`),
  }
}

/** Prints the weights. @returns what is too heavy, and by how much; empty when nothing is */
export function weighWidget(folder: string): readonly string[] {
  const found = weights(folder)
  const keys = Object.keys(MOST) as (keyof Weights)[]
  for (const key of keys) console.log(`${key.padEnd(12)} ${String(found[key]).padStart(8)} bytes gzip (at most ${MOST[key]})`)
  const heavy = keys.filter(key => found[key] > MOST[key]).map(key => `${key} is ${found[key] - MOST[key]} bytes over`)
  if (heavy.length > 0) warn(`The widget is heavier than promised: ${heavy.join(', ')}.`)
  return heavy
}

function withImports(folder: string, name: string, seen: Set<string> = new Set()): string[] {
  if (seen.has(name)) return []
  seen.add(name)
  const code = readFileSync(`${folder}/${name}`, 'utf8')
  for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) if (imported) withImports(folder, imported, seen)
  return [...seen]
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = weighWidget(fileURLToPath(new URL('../dist/widget', import.meta.url))).length > 0 ? 1 : 0
