// A folder as tar.gz: the same content gives the same bytes.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { packTar } from 'modern-tar/fs'

/** All files below a folder with their bytes, by name in one order everywhere. */
export function filesBelow(folder: string): ReadonlyMap<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
  return new Map(paths.sort((a, b) => (a < b ? -1 : 1)).map(path => [path, readFileSync(join(folder, path))]))
}

/**
 * @param name the folder that it unpacks into
 * @param time of all files, whoever packs and whenever
 */
export async function pack(folder: string, name: string, time: Date): Promise<Uint8Array> {
  const paths = [...filesBelow(folder).keys()]
  const entries = paths.map(path => ({
    type: 'content' as const,
    content: readFileSync(join(folder, path)),
    target: `${name}/${path}`,
    mode: statSync(join(folder, path)).mode & 0o100 ? 0o755 : 0o644,
    mtime: time,
    uid: 0,
    gid: 0,
    uname: '',
    gname: '',
  }))
  return gzipSync(await buffer(packTar(entries)), { level: 9 })
}
