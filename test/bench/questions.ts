// The labelled questions, dev and rounds, as the benches ask them.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Labelled } from '../questions/judge.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export const labelled: readonly Labelled[] = [
  at('../questions/dev.jsonl'),
  ...readdirSync(at('../questions/rounds'))
    .filter(name => name.endsWith('.jsonl'))
    .sort()
    .map(name => at(`../questions/rounds/${name}`)),
]
  .flatMap(file => readFileSync(file, 'utf8').split('\n'))
  .filter(line => line.trim() !== '')
  .map(line => JSON.parse(line) as Labelled)
