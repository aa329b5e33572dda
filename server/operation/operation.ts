import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { State } from './state.ts'

/** What whoever runs the server sees of it. One for the life of a server, whatever knowledge it answers from. */
export type Operation = {
  readonly log: Log
  readonly state: State
  /** absent: nothing is counted */
  readonly metrics?: Metrics
}
