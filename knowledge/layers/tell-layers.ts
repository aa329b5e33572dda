import { showFinding } from '../checks/reading/knowledge-error.ts'
import type { Knowledge } from '../schema.ts'
import { checkFolders } from './check-folders.ts'

/**
 * Checks layers for somebody at a terminal: faults and warnings with their places, what was read, how many of each.
 * @param today YYYY-MM-DD
 * @returns the exit code: 1 when something is wrong; what is overdue is only told
 */
export function tellLayers(knowledge: Knowledge, folders: readonly string[], today: string): number {
  const { errors, warnings, counts } = checkFolders(knowledge, folders, today)
  for (const warning of warnings) console.warn(`${showFinding(warning)} (advarsel / warning)`)
  for (const error of errors) console.error(showFinding(error))
  for (const line of counts) console.log(line)
  console.log(`${errors.length} fejl / errors · ${warnings.length} advarsler / warnings`)
  return errors.length > 0 ? 1 : 0
}
