// Part of npm run build:server: what the engine prepares from the built knowledge, as dist/prepared.bin. The server reads it when it
// starts, as long as it is of the knowledge that it answers from.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Knowledge } from '../knowledge/schema.ts'
import { pack } from '../server/prepared/pack.ts'

const at = (path: string): URL => new URL(`../dist/${path}`, import.meta.url)

/** Writes dist/prepared.bin; it is empty when the knowledge is of a size that nothing is kept for. */
export function writePrepared(): void {
  const knowledge = JSON.parse(readFileSync(at('knowledge.json'), 'utf8')) as Knowledge
  writeFileSync(at('prepared.bin'), pack(knowledge) ?? '')
}
