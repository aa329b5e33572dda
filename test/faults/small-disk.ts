// A disk of a megabyte or a few: it can be full, or read-only.
import { execFileSync } from 'node:child_process'
import { NotHere } from './fault.ts'
import { temporary } from './server.ts'

export type Disk = { readonly folder: string; readonly mount: (options: string) => void }

/** Runs with a disk of its own. @throws {NotHere} when this machine does not let us mount */
export async function withDisk<T>(size: string, use: (disk: Disk) => Promise<T>): Promise<T> {
  const folder = temporary('disk')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    throw new NotHere('needs the right to mount a tmpfs')
  }
  try {
    return await use({ folder, mount: options => void execFileSync('mount', ['-o', `remount,${options}`, folder], { stdio: 'ignore' }) })
  } finally {
    execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
  }
}
