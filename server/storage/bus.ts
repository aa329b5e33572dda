// How servers that share a database tell each other that something happened. Never what: that is read from the database.

/** `gone`: the workshop was removed. */
export type Signal = { readonly workshop: string; readonly about: 'room' | 'counts' | 'gone' }

export type Bus = {
  /** Tells the other servers. Never throws: who misses a signal looks at the database after a while. */
  readonly publish: (signal: Signal) => void
  /** Hears what others tell; `missed` when something may have been lost. */
  readonly listen: (hear: (signal: Signal | 'missed') => void) => void
  readonly close: () => Promise<void>
}

/** A server alone has nobody to tell. */
export const createLonelyBus = (): Bus => ({ publish: () => {}, listen: () => {}, close: () => Promise.resolve() })
