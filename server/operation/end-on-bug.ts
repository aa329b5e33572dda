import { describeBug } from './describe-bug.ts'
import type { Log } from './log.ts'

/**
 * Ends the process on an error that nothing caught, as Node does, and tells its kind and places.
 * Node would print its message, which may hold what a user wrote.
 */
export function endOnBug(log: Log): void {
  process.on('uncaughtException', error => {
    const bug = describeBug(error)
    if (log.isLevelEnabled('fatal')) log.fatal({ bug }, 'error')
    else console.error(bug)
    process.exit(1)
  })
}
