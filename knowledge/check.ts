// npm run knowledge:check [-- FOLDER...] [--trials PATH...]   says what is wrong in folders of knowledge.
//   Layers (with a layer.yaml) are held against their own rules, laid over the built-in knowledge or over the one folder that is none.
//   Otherwise: what compiling looks at, and the examples and associations that weights are learned from. No example may repeat a
//   question of the trials.
// Exit code: 0 nothing is wrong (overdue entries are warnings), 1 something is, 2 it cannot be run like that.
import { existsSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkExamples } from './checks/examples/index.ts'
import { gatherMaterial } from './checks/reading/material.ts'
import { compileKnowledge, runCompile } from './compile.ts'
import { isLayer, tellLayers } from './layers/index.ts'
import { KnowledgeErrors, loadKnowledge, showFinding } from './load.ts'

/** The labelled questions of the house, seen from its root. */
export const TRIALS = ['test/questions/dev.jsonl', 'test/questions/rounds']
const BUILT_IN = dirname(fileURLToPath(import.meta.url))

function main(args: readonly string[]): number {
  const options = readOptions(args)
  if (!options) return 2
  const { folders, trials } = options
  const missing = folders.filter(folder => !existsSync(folder))
  for (const folder of missing) console.error(`${folder}: mappen findes ikke / the folder does not exist`)
  if (missing.length > 0) return 2
  const layers = folders.filter(isLayer)
  const bases = folders.filter(folder => !layers.includes(folder))
  if (bases.length > 1) {
    console.error(
      `${bases.join(', ')}: kun én af mapperne må være uden layer.yaml. Skriv layer.yaml i den, der er et lag / only one of the folders may have no layer.yaml. Write layer.yaml in the one that is a layer`,
    )
    return 2
  }
  const [base = BUILT_IN] = bases
  return layers.length > 0 ? checkLayersOver(base, layers) : checkBase(base, trials)
}

function checkLayersOver(base: string, layers: readonly string[]): number {
  try {
    return tellLayers(compileKnowledge(base), layers, new Date().toISOString().slice(0, 10))
  } catch (error) {
    if (!(error instanceof KnowledgeErrors)) throw error
    for (const one of error.errors) console.error(showFinding(one))
    return 1
  }
}

function checkBase(folder: string, trials: readonly string[]): number {
  const code = runCompile([folder, '--check'])
  const material = gatherMaterial(folder, loadKnowledge(folder), trials)
  const errors = checkExamples(material)
  for (const error of errors) console.error(showFinding(error))
  const { examples, associations, questions } = material
  console.log(`examples ${examples.length} · associations ${associations.length} · trials ${questions.length}`)
  console.log(`${errors.length} fejl / errors`)
  return errors.length > 0 ? 1 : code
}

function readOptions(args: readonly string[]): { folders: string[]; trials: string[] } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { trials: { type: 'string', multiple: true, default: TRIALS } },
    })
    return { folders: positionals, trials: values.trials }
  } catch (error) {
    console.error(
      `Brug / Usage: npm run knowledge:check [-- FOLDER...] [--trials PATH...]\n${error instanceof Error ? error.message : String(error)}`,
    )
    return undefined
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2))
