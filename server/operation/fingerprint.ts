import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

// What begins with a full stop is no knowledge: the history of the editors' page, a version control's own files.
const HIDDEN = /(^|[\\/])\.[^\\/]/

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return (
    entries
      // Links too: in a cluster all files of a folder are links.
      .filter(entry => entry.isFile() || entry.isSymbolicLink())
      .map(entry => join(entry.parentPath, entry.name))
      .filter(path => !HIDDEN.test(relative(folder, path)))
  )
}

/**
 * What folders look like from outside: names, sizes and times of their files. Another look means that something was written.
 * They are looked at rather than listened to, so that network drives and folders that are exchanged whole are noticed as well.
 */
export async function fingerprint(folders: readonly string[]): Promise<string> {
  const paths = (await Promise.all(folders.map(filesBelow))).flat()
  const lines = await Promise.all(
    paths.sort().map(async path => {
      // A file that went between the two looks is told by the next one.
      const found = await stat(path).catch(() => undefined)
      return `${path}\0${found?.size}\0${found?.ino}\0${found?.ctimeMs}`
    }),
  )
  return createHash('sha256').update(lines.join('\n')).digest('base64url')
}

/** The look of folders when nothing has been written to them for a while. @param stillMs how long they must lie still */
export async function fingerprintAtRest(folders: readonly string[], stillMs: number): Promise<string> {
  for (let before = await fingerprint(folders); ; ) {
    await pause(stillMs)
    const now = await fingerprint(folders)
    if (now === before) return now
    before = now
  }
}
