// One server at a time writes to a layer: whoever has made LAYER/.tilgang/lock. A file, because folders that several machines share
// know no other lock that holds everywhere.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { HISTORY_FOLDER } from '../../../knowledge/layers/index.ts'
import { inside } from './places.ts'

export type Held = {
  /** false when others have taken it over, because this process was stopped for so long that it seemed to have ended */
  readonly isMine: () => boolean
  readonly release: () => void
}
type Times = {
  /** how long to wait for others */
  readonly waitMs: number
  /** a lock that has shown no life for so long belongs to nobody */
  readonly staleMs: number
}

/** A save takes a second or two, most of it for the checks; on a busy machine many times that. Proxies give up after a minute. */
const USUAL: Times = { waitMs: 40_000, staleMs: 10_000 }
const BEAT_MS = 1_000
const LOOK_AGAIN_MS = 50

const pathIn = (root: string): string => inside(root, `${HISTORY_FOLDER}/lock`)
type Owner = { readonly pid: number; readonly where: string; readonly key: string }

/**
 * Waits until nobody else writes.
 * @returns undefined when others held it for too long
 */
export async function hold(root: string, { waitMs, staleMs }: Times = USUAL): Promise<Held | undefined> {
  const until = performance.now() + waitMs
  // What was seen last, and since when: clocks of several machines differ, so that only this one's is asked.
  let seen = { look: '', since: performance.now() }
  for (;;) {
    const held = holdNow(root)
    if (held) return held
    const look = lookOf(pathIn(root))
    if (look !== seen.look) seen = { look, since: performance.now() }
    if (performance.now() - seen.since > staleMs) takeAway(root, look)
    else if (performance.now() > until) return undefined
    else await pause(LOOK_AGAIN_MS)
  }
}

/** Takes it when it is free, or when its process has ended. */
export function holdNow(root: string): Held | undefined {
  const path = pathIn(root)
  mkdirSync(dirname(path), { recursive: true })
  const key = randomUUID()
  const make = (): boolean => {
    try {
      writeFileSync(path, JSON.stringify({ pid: process.pid, where: whereNow(), key } satisfies Owner), { flag: 'wx' })
      return true
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
      throw error
    }
  }
  if (!make()) {
    const look = lookOf(path)
    if (!hasEnded(ownerIn(look))) return undefined
    takeAway(root, look)
    if (!make()) return undefined
  }
  const isMine = (): boolean => ownerIn(textAt(path))?.key === key
  const beat = setInterval(() => isMine() && touch(path), BEAT_MS).unref()
  return {
    isMine,
    release() {
      clearInterval(beat)
      if (isMine()) rmSync(path, { force: true })
    },
  }
}

/** Moves a lock aside that belongs to nobody. When it has become somebody's meanwhile it is put back. */
function takeAway(root: string, look: string): void {
  const path = pathIn(root)
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (lookOf(aside) !== look) {
    try {
      writeFileSync(path, textAt(aside), { flag: 'wx' })
    } catch {
      // A third one was quicker: the owner sees that it is no longer its own, and writes nothing.
    }
  }
  rmSync(aside, { force: true })
}

const textAt = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
/** The text, and when there was life in it. */
const lookOf = (path: string): string => `${textAt(path)}\n${statSync(path, { throwIfNoEntry: false })?.mtimeMs}`

function touch(path: string): void {
  try {
    const now = new Date()
    utimesSync(path, now, now)
  } catch {
    // It is gone, or the disk is: `isMine` tells.
  }
}

function ownerIn(look: string): Owner | undefined {
  try {
    return JSON.parse(look.split('\n')[0] ?? '') as Owner
  } catch {
    return undefined
  }
}

// Only a process of the same system, since the same start of it, can be asked whether it is there. A number that another one has by now waits.
function hasEnded(owner: Owner | undefined): boolean {
  if (owner?.where !== whereNow()) return false
  try {
    process.kill(owner.pid, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

let here: string | undefined
const whereNow = (): string => (here ??= where())

// Two containers of one machine may have one name, and then their processes the same numbers.
function where(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
  }
}
