// YAML in, one validated and hashed JSON out. The same folder always gives the same bytes.
//   tsx knowledge/compile.ts [FOLDER] [--out dist/knowledge.json]    compiles
//   tsx knowledge/compile.ts [FOLDER] --check                        only says what is wrong
import { mkdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkKnowledge } from './checks/index.ts'
import { sortKeys, withHash } from './hash.ts'
import { KnowledgeErrors, loadKnowledge, showFinding } from './load.ts'
import { type Kind, type Knowledge, kinds } from './schema.ts'

/**
 * Loads, checks and freezes all knowledge below a folder.
 * @throws KnowledgeErrors with every fault; warnings do not stop it
 * @example const knowledge = compileKnowledge('knowledge')
 */
export function compileKnowledge(folder: string): Knowledge {
  const loaded = loadKnowledge(folder)
  const { errors } = checkKnowledge(loaded, today())
  if (errors.length > 0) throw new KnowledgeErrors(errors)
  return freeze(withHash(loaded.knowledge))
}

/** Knowledge as one line of JSON with all keys in order: equal content gives equal bytes. */
export function writeCompiled(knowledge: Knowledge): string {
  return `${JSON.stringify(sortKeys(knowledge))}\n`
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inside of Object.values(value)) freeze(inside)
  }
  return value
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function count(knowledge: Omit<Knowledge, 'hash'>): string {
  return [...(Object.keys(kinds) as Kind[]), 'words' as const, 'senses' as const]
    .map(kind => `${kind} ${knowledge[kind].length}`)
    .join(' · ')
}

/** Runs the command line. @returns the exit code: 0 when all is well, 1 when something is wrong */
export function runCompile(args: readonly string[]): number {
  const options = readOptions(args)
  if (!options) return 1
  const loaded = loadKnowledge(options.folder)
  const { errors, warnings } = checkKnowledge(loaded, today())
  for (const warning of warnings) console.warn(showFinding(warning))
  for (const error of errors) console.error(showFinding(error))
  console.log(`${count(loaded.knowledge)}\n${errors.length} fejl / errors · ${warnings.length} advarsler / warnings`)
  if (errors.length > 0) return 1
  const compiled = withHash(loaded.knowledge)
  if (!options.check) save(options.out, writeCompiled(compiled))
  console.log(options.check ? `hash ${compiled.hash}` : `${options.out} · hash ${compiled.hash}`)
  return 0
}

function readOptions(args: readonly string[]): { folder: string; out: string; check: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string', default: 'dist/knowledge.json' }, check: { type: 'boolean', default: false } },
    })
    return { folder: positionals[0] ?? dirname(fileURLToPath(import.meta.url)), out: values.out, check: values.check }
  } catch (error) {
    console.error(
      `Brug / Usage: tsx knowledge/compile.ts [FOLDER] [--out FILE] [--check]\n${error instanceof Error ? error.message : String(error)}`,
    )
    return undefined
  }
}

// Written beside and moved into place, so that nobody ever reads half a file.
function save(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.part`, text)
  renameSync(`${path}.part`, path)
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = runCompile(process.argv.slice(2))
