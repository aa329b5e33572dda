// What a fault is. Each stands in a file of its own in test/faults/faults; the runner tries them one by one.

export type Fault = {
  readonly name: string
  /** what is done to the server */
  readonly does: string
  /** what must hold all the same */
  readonly must: string
  /** Does it. @returns what happened, in figures. @throws when something does not hold */
  readonly run: () => Promise<string>
}

/** This machine lacks what the fault needs: it is told, and is no success. */
export class NotHere extends Error {
  override readonly name = 'NotHere'
}
