import type { Config } from '../config.ts'
import { type MakeCounter, memoryCounter } from './counter.ts'
import { createLimiter, type Limiter } from './limiter.ts'
import { openShared } from './shared.ts'

/** What each address may do in a minute. */
export type Limits = {
  /** answers, on a page or as data */
  readonly questions: Limiter
  /** Word documents, which cost many answers each */
  readonly files: Limiter
  /** other pages, and the knowledge as data */
  readonly pages: Limiter
  /** calls to workshops that do not exist or to which the key does not fit: a room whose workshop has ended asks once a phone */
  readonly misses: Limiter
}

const A_MINUTE = 60

/** A Word document costs about ten answers; a room of forty takes it home once each, and reloads. */
const FILES_PART = 1 / 5
/** @param most questions that one address may ask in a minute */
export function createLimits(most: number, share?: MakeCounter): Limits {
  const limiter = (name: keyof Limits, part: number): Limiter =>
    createLimiter({ name, most: Math.max(1, Math.floor(most * part)), seconds: A_MINUTE }, share)
  return {
    questions: limiter('questions', 1),
    files: limiter('files', FILES_PART),
    pages: limiter('pages', 1),
    misses: limiter('misses', 1),
  }
}

export type OpenedLimits = {
  /** absent: nobody is made to wait */
  readonly limits?: Limits
  /** for counts that hold whatever the limits are, such as wrong codes */
  readonly makeCounter: MakeCounter
  readonly close: () => Promise<void>
}

/** The limits as the configuration has them: in memory, or shared by all servers on one database. */
export function openLimits(
  { rateLimit, databaseUrl }: Pick<Config, 'rateLimit' | 'databaseUrl'>,
  report: (trouble: string) => void,
): OpenedLimits {
  const shared = databaseUrl === undefined ? undefined : openShared(databaseUrl, report)
  return {
    ...(rateLimit === 0 ? {} : { limits: createLimits(rateLimit, shared?.makeCounter) }),
    makeCounter: shared?.makeCounter ?? memoryCounter,
    close: async () => shared?.close(),
  }
}
