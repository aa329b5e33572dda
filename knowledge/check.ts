// npm run knowledge:check [-- FOLDER] [--trials PATH...]   says what is wrong in a knowledge folder: what compiling looks at, and the
// examples and associations that weights are learned from. No example may repeat a question of the trials.
import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkExamples } from './checks/examples/index.ts'
import { gatherMaterial } from './checks/reading/material.ts'
import { runCompile } from './compile.ts'
import { loadKnowledge, showFinding } from './load.ts'

/** The labelled questions of the house, seen from its root. */
export const TRIALS = ['test/questions/dev.jsonl', 'test/questions/rounds']

function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { trials: { type: 'string', multiple: true, default: TRIALS } },
  })
  const folder = positionals[0] ?? dirname(fileURLToPath(import.meta.url))
  const code = runCompile([folder, '--check'])
  const material = gatherMaterial(folder, loadKnowledge(folder), values.trials)
  const errors = checkExamples(material)
  for (const error of errors) console.error(showFinding(error))
  const { examples, associations, questions } = material
  console.log(`examples ${examples.length} · associations ${associations.length} · trials ${questions.length}`)
  console.log(`${errors.length} fejl / errors`)
  return errors.length > 0 ? 1 : code
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2))
