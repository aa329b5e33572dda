// Knowledge that is written anew comes into use without a restart; when anything in it is wrong, what was there stays.
import { basename, relative, resolve } from 'node:path'
import type { Finding } from '../../knowledge/load.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import { describeBug } from './describe-bug.ts'
import { fingerprint, fingerprintAtRest } from './fingerprint.ts'
import type { Operation } from './operation.ts'
import { type Reading, readKnowledge, type ToRead } from './read-knowledge.ts'
import type { ToldFault } from './state.ts'

export type Reloader = {
  /** Reads the knowledge again. Asked while it is being read, it reads once more. */
  readonly reload: () => Promise<void>
  /**
   * Looks after the folders from now on.
   * @param before their look when they were last read
   * @returns how to stop it
   */
  readonly watch: (before?: string) => () => void
}

type Parts = {
  readonly folders?: readonly string[] | undefined
  /** a file of a municipality's own, which is read along */
  readonly signposts?: string | undefined
  /** the hash of the knowledge in use */
  readonly inUse: () => string
  /** Brings it into use at once and whole. @throws when it cannot; then nothing has changed */
  readonly take: (knowledge: Knowledge) => void
  readonly operation: Operation
  readonly read?: (what: ToRead) => Promise<Reading>
  /** a folder that nobody has written to for so long is not half-written */
  readonly stillMs?: number
  readonly lookEveryMs?: number
}

const STILL_MS = 500
const LOOK_EVERY_MS = 3_000
/** One slip can be a fault in every file: the first ones are told. */
const MOST_FAULTS = 20

export function createReloader({
  folders,
  signposts,
  inUse,
  take,
  operation: { log, state, metrics },
  read = readKnowledge,
  stillMs = STILL_MS,
  lookEveryMs = LOOK_EVERY_MS,
}: Parts): Reloader {
  let running: Promise<void> | undefined
  let isAskedAgain = false
  let seen: string | undefined

  // What was written while it was being read may be half of something: it is read again.
  async function readAtRest(): Promise<Reading> {
    if (folders === undefined) return read({ signposts, isTried: true })
    for (;;) {
      const before = await fingerprintAtRest(folders, stillMs)
      const reading = await read({ folders, signposts, isTried: true })
      seen = await fingerprint(folders)
      if (seen === before) return reading
    }
  }

  // Where the folders lie is nobody's business but their administrator's.
  const placeOf = (file: string): string => {
    const below = (folders ?? []).map(folder => relative(resolve(folder), resolve(file))).find(path => !path.startsWith('..'))
    return file === signposts || below === undefined ? basename(file) : below || '.'
  }
  const told = (faults: readonly Finding[]): ToldFault[] =>
    faults.slice(0, MOST_FAULTS).map(({ file, line, da, en }) => ({ file: placeOf(file), line, da, en }))

  async function once(): Promise<void> {
    const reading = await readAtRest()
    if (!('knowledge' in reading)) return refuse('faults' in reading ? { faults: told(reading.faults) } : reading)
    const { knowledge } = reading
    const before = inUse()
    state.refused = undefined
    if (knowledge.hash === before) {
      metrics?.countReload('unchanged')
      log.info({ result: 'unchanged', knowledge: before }, 'reload')
      return
    }
    try {
      take(knowledge)
    } catch (error) {
      return refuse({ bug: describeBug(error) })
    }
    metrics?.countReload('taken')
    metrics?.showKnowledge(knowledge.hash)
    log.info({ result: 'taken', knowledge: knowledge.hash, before }, 'reload')
  }

  function refuse(why: { readonly faults: readonly ToldFault[] } | { readonly bug: string }): void {
    state.refused = { at: new Date().toISOString(), faults: 'faults' in why ? why.faults : [NOT_USABLE] }
    metrics?.countReload('refused')
    log.error({ result: 'refused', knowledge: inUse(), ...why }, 'reload')
  }

  const reload = (): Promise<void> => {
    if (running) {
      isAskedAgain = true
      return running
    }
    running = (async () => {
      do {
        isAskedAgain = false
        await once()
      } while (isAskedAgain)
      running = undefined
    })()
    return running
  }

  return {
    reload,
    watch(before) {
      if (folders === undefined) return () => {}
      seen = before
      let isLooking = false
      const look = async (): Promise<void> => {
        if (isLooking || running) return
        isLooking = true
        const now = await fingerprint(folders)
        isLooking = false
        seen ??= now
        if (now === seen) return
        log.debug('the folder has changed')
        await reload()
      }
      const timer = setInterval(() => void look(), lookEveryMs)
      timer.unref()
      return () => clearInterval(timer)
    },
  }
}

const NOT_USABLE: ToldFault = {
  file: '.',
  line: 1,
  da: 'Indholdet kan læses, men der kan ikke svares ud fra det. Se loggen.',
  en: 'The content can be read, but no answers can be made of it. See the log.',
}
