import type { Loaded } from '../load.ts'
import type { Finding } from './reading/knowledge-error.ts'

/** One rule that all knowledge must keep. It has a file and a test of its own, both with its name. */
export type Check = Readonly<{
  /** the name of its file, shown with each finding */
  name: string
  /** the rule in one sentence */
  what: string
  /** an error stops the compilation; a warning is only shown */
  severity: 'error' | 'warning'
  /**
   * Looks through all that was loaded; files that are broken are left out of it.
   * @param today YYYY-MM-DD, given from outside so that a test always sees the same
   */
  run: (loaded: Loaded, today: string) => readonly Finding[]
}>
