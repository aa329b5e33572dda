// What others have written and is in the archive: which packages, under which licences.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package of others whose code is in the archive. */
export type Package = {
  readonly name: string
  readonly version: string
  /** SPDX */
  readonly licence: string
  /** the text of the licence as the package brings it */
  readonly text: string
  readonly home: string | undefined
  /** of the package as the registry gives it, as package-lock.json holds it */
  readonly integrity: string | undefined
}

/** The folder of the package that a module belongs to; undefined for a module of the house. */
export function packageOf(id: string): string | undefined {
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/').replace(/^\0/, ''))?.[1]
}

type Manifest = {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly author?: string | { readonly name?: string }
  readonly homepage?: string
  readonly repository?: string | { readonly url?: string }
}
type Lock = { readonly packages: Readonly<Record<string, { readonly integrity?: string }>> }

/**
 * Reads what there is to say about packages, sorted by name and version.
 * @throws Error when a package names no licence
 */
export function readPackages(house: string, folders: Iterable<string>): readonly Package[] {
  const lock = JSON.parse(readFileSync(join(house, 'package-lock.json'), 'utf8')) as Lock
  const byName = new Map<string, Package>()
  for (const folder of folders) {
    const found = readPackage(folder, lock.packages[folder.slice(folder.indexOf('/node_modules/') + 1)]?.integrity)
    byName.set(`${found.name}@${found.version}`, found)
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

function readPackage(folder: string, integrity: string | undefined): Package {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  const { name, version, license: licence, author, homepage, repository } = manifest
  if (licence === undefined) throw new Error(`${name} names no licence: look into ${folder}`)
  const who = typeof author === 'string' ? author : author?.name
  const files = readdirSync(folder).filter(file => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file))
  const texts = files.sort().map(file => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  const text =
    texts.length > 0 ? texts.join('\n\n') : `The package brings no text of its licence, ${licence}.${who ? ` Written by ${who}.` : ''}`
  return { name, version, licence, text, home: homepage ?? (typeof repository === 'string' ? repository : repository?.url), integrity }
}

/** The packages that modules of a folder import by name: what a build that left no list has taken in. */
export function importedIn(house: string, folder: string): ReadonlySet<string> {
  const names = readdirSync(join(house, folder), { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name))
  const code = names.map(name => readFileSync(join(house, folder, name), 'utf8')).join('\n')
  const packages = [...code.matchAll(/^(?:import|export)\s(?!type\b)[^'"]*from '((?:@[^/']+\/)?[a-z][^/']*)/gm)].flatMap(
    ([, name]) => name ?? [],
  )
  return new Set(packages.map(name => join(house, 'node_modules', name)).filter(path => existsSync(join(path, 'package.json'))))
}
