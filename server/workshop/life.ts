import type { Workshops } from './workshops.ts'

const MINUTE_MS = 60_000

/**
 * Removes what has expired, now and every minute.
 * @param report is told when it could not; the next minute tries again
 * @returns how to stop it
 */
export async function keepClean(workshops: Workshops, report: (error: unknown) => void): Promise<() => void> {
  await workshops.purge()
  const timer = setInterval(() => workshops.purge().catch(report), MINUTE_MS)
  timer.unref()
  return () => clearInterval(timer)
}
