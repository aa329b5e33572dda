// Weighs the built widget, and fails when it is heavier than promised. gzip level 9, as a careful server sends it.
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** What is aimed for, in bytes of gzip. */
const GOALS = { loader: 2_000, firstAnswer: 20_000, online: 32_000, engine: 20_000, offlineData: 1_200_000 } as const

/** What the build lets through: the goals, and where they are not reached yet, what is. A budget is only ever lowered. */
const BUDGETS = { ...GOALS, firstAnswer: 21_500, online: 37_900 } as const

type Weights = { readonly [K in keyof typeof BUDGETS]: number }

const gzip = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length

/**
 * The weights of a built widget.
 * First answer: the entry, what it imports at once, and what it fetches before the first answer stands.
 */
function weights(folder: string): Weights {
  const chunks = readdirSync(folder).filter(name => name.endsWith('.js') && name !== 'loader.js')
  const isOffline = (name: string): boolean => name.startsWith('guide-reserve')
  const sum = (names: readonly string[]): number => names.reduce((total, name) => total + gzip(`${folder}/${name}`), 0)
  return {
    loader: gzip(`${folder}/loader.js`),
    firstAnswer: sum(withImports(folder, 'tilgang-guide.js')),
    online: sum(chunks.filter(name => !isOffline(name))),
    engine: sum(chunks.filter(isOffline)),
    offlineData: gzip(`${folder}/offline/knowledge.json`) + gzip(`${folder}/offline/model.bin`),
  }
}

/** Prints the weights. @throws when one of them is over its budget */
export function weighWidget(folder: string): void {
  const found = weights(folder)
  const lines = (Object.keys(BUDGETS) as (keyof Weights)[]).map(key => ({ key, is: found[key], most: BUDGETS[key] }))
  for (const { key, is, most } of lines)
    console.log(`${key.padEnd(12)} ${String(is).padStart(8)} bytes gzip (goal ${GOALS[key]}, most ${most})`)
  const heavy = lines.filter(({ is, most }) => is > most)
  if (heavy.length > 0)
    throw new Error(`The widget is too heavy: ${heavy.map(({ key, is, most }) => `${key} is ${is - most} bytes over`).join(', ')}`)
}

function withImports(folder: string, name: string, seen: Set<string> = new Set()): string[] {
  if (seen.has(name)) return []
  seen.add(name)
  const code = readFileSync(`${folder}/${name}`, 'utf8')
  for (const [, imported] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) if (imported) withImports(folder, imported, seen)
  return [...seen]
}
