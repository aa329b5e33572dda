import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * What a folder looks like from outside: names, sizes and times of its files. Another one means that something was written.
 * It is looked at rather than listened to, so that network drives and folders that are exchanged whole are noticed as well.
 */
export async function fingerprint(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  const lines = await Promise.all(
    paths.sort().map(async path => {
      // A file that went between the two looks is told by the next one.
      const found = await stat(path).catch(() => undefined)
      return `${path}\0${found?.size}\0${found?.ino}\0${found?.ctimeMs}`
    }),
  )
  return createHash('sha256').update(lines.join('\n')).digest('base64url')
}

/** The look of a folder when nothing has been written to it for a while. @param stillMs how long it must lie still */
export async function fingerprintAtRest(folder: string, stillMs: number): Promise<string> {
  for (let before = await fingerprint(folder); ; ) {
    await pause(stillMs)
    const now = await fingerprint(folder)
    if (now === before) return now
    before = now
  }
}
