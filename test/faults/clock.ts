// The clock of one process, set by libfaketime; it can be turned while the process runs.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NotHere } from './fault.ts'
import { temporary } from './server.ts'

const LIBRARIES = ['x86_64-linux-gnu', 'aarch64-linux-gnu'].map(machine => `/usr/lib/${machine}/faketime/libfaketimeMT.so.1`)

export type Clock = { readonly environment: Readonly<Record<string, string>>; readonly turn: (to: string) => void }

/** @param first as libfaketime has it, such as `+10y`. @throws {NotHere} when libfaketime is not installed */
export function fakeClock(first: string): Clock {
  const library = LIBRARIES.find(path => existsSync(path))
  if (!library) throw new NotHere('needs libfaketime (apt-get install faketime)')
  const file = join(temporary('clock'), 'time')
  const turn = (to: string): void => writeFileSync(file, `${to}\n`)
  turn(first)
  const environment = {
    LD_PRELOAD: library,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  }
  return { environment, turn }
}
