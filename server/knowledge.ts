import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createEngine, decodeModel, type Engine } from '../engine/index.ts'
import { compileKnowledge } from '../knowledge/compile.ts'
import type { Knowledge } from '../knowledge/schema.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * The knowledge that the server answers from: the folder it was given, else what the build left in `dist`, else the folder in the house.
 * @throws when a knowledge file is wrong; the message names the file, the line and what to do
 */
export function loadKnowledge(folder?: string): Knowledge {
  const built = at('../dist/knowledge.json')
  if (folder === undefined && existsSync(built)) return JSON.parse(readFileSync(built, 'utf8')) as Knowledge
  return compileKnowledge(folder ?? at('../knowledge'))
}

/**
 * An engine over some knowledge with the learned weights that lie in the house.
 * @throws Error when `knowledge/model/weights.bin` is missing or no model
 */
export function openEngine(knowledge: Knowledge): Engine {
  const bytes = readFileSync(at('../knowledge/model/weights.bin'))
  return createEngine(knowledge, { model: decodeModel(bytes), hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16) })
}
