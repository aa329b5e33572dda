// The driver of SQLite is compiled code: one for each kind of machine that the archive is for.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, createReadStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { unpackTar } from 'modern-tar/fs'
import { NATIVE } from './bundle.ts'

/** Machines that a municipality is likely to have. Others run with PostgreSQL, or without workshops and counts. */
export const PLATFORMS = ['linux-x64-gnu', 'linux-arm64-gnu', 'win32-x64-msvc'] as const

type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>> }

/**
 * Puts the driver and what it needs into `node_modules` of the archive.
 * What is not installed here is fetched by npm once, and held against package-lock.json.
 * @returns the folders of the packages
 */
export async function addDrivers(house: string, out: string, platforms: readonly string[]): Promise<readonly string[]> {
  const lock = JSON.parse(readFileSync(join(house, 'package-lock.json'), 'utf8')) as Lock
  const shared = [NATIVE, `${NATIVE}/node_modules/detect-libc`, '@neon-rs/load'].map(name => join(house, 'node_modules', name))
  const native = await Promise.all(platforms.map(platform => driverFolder(house, lock, `@libsql/${platform}`)))
  for (const folder of [...shared, ...native]) {
    if (!existsSync(folder)) throw new Error(`${folder} is missing. Run: npm ci`)
    const name = folder.slice(folder.indexOf('/node_modules/') + '/node_modules/'.length)
    cpSync(folder, join(out, 'node_modules', name), { recursive: true, dereference: true })
  }
  return [...shared, ...native]
}

async function driverFolder(house: string, lock: Lock, name: string): Promise<string> {
  const installed = join(house, 'node_modules', name)
  if (existsSync(installed)) return installed
  const { version, integrity } = lock.packages[`node_modules/${name}`] ?? {}
  if (version === undefined || integrity === undefined)
    throw new Error(`${name} does not stand in package-lock.json: is it a platform of ${NATIVE}?`)
  const cache = join(house, 'dist/drivers')
  const folder = join(cache, `${version}/node_modules`, name)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const answer = execFileSync('npm', ['pack', `${name}@${version}`, '--json', '--pack-destination', cache], {
    cwd: house,
    encoding: 'utf8',
  })
  const file = join(cache, `${name.slice(1).replace('/', '-')}-${version}.tgz`)
  const hash = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`
  if (hash !== integrity) throw new Error(`${name} is not what package-lock.json says: ${answer}`)
  mkdirSync(folder, { recursive: true })
  await pipeline(createReadStream(file), createGunzip(), unpackTar(folder, { strip: 1 }))
  rmSync(file)
  return folder
}
