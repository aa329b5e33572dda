import { KnowledgeErrors, showFinding } from '../knowledge/load.ts'
import { ConfigError } from './config.ts'
import { ProgramError } from './program-error.ts'
import { StorageError } from './storage/storage-error.ts'

const MENDABLE = [ConfigError, ProgramError, StorageError]

/** Why a server did not start. What the person who starts it can mend is said without a stack. */
export function explain(error: unknown): unknown {
  if (error instanceof Error && MENDABLE.some(kind => error instanceof kind)) return error.message
  if (error instanceof KnowledgeErrors) return error.errors.map(showFinding).join('\n')
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `PORT: porten er optaget; vælg en anden / the port is in use; choose another (${error.message})`
  return error
}
