// The report with a small made-up layer over it, and the report alone: opened once for all tests of a file.
import { fileURLToPath } from 'node:url'
import { layOver } from '../../../knowledge/layers/index.ts'
import { openEngine } from '../../../server/knowledge.ts'
import { engine as alone, knowledge as report } from '../house.ts'

/** On this day `pengehjoernet` was not checked for over a year. */
export const TODAY = '2026-11-28'

export const LAYER = fileURLToPath(new URL('../../layers/bakkeby', import.meta.url))
export const laid = layOver(report, [LAYER], TODAY).knowledge
export const engine = openEngine(laid)
export { alone, report }

/** The ids of the local entries that are shown. */
export const shown = (question: string): string[] => engine.ask({ question, today: TODAY }).local?.entries.map(entry => entry.id) ?? []
