// One engine over the real knowledge, made once for all tests of a file.
import { fileURLToPath } from 'node:url'
import { compileKnowledge } from '../../knowledge/compile.ts'
import { openEngine } from '../../server/knowledge.ts'

export const knowledge = compileKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)))
export const engine = openEngine(knowledge)
