import { check, type Diagnostics } from 'recheck'

/** What recheck says of a pattern; limits are counted in steps, never in seconds, so that a busy machine says the same. */
export const checkPattern = (source: string, flags: string): Promise<Diagnostics> =>
  check(source, flags, { timeout: null, attackTimeout: null, incubationTimeout: null })
