// The files that other pages load from /embed/v1/, in a table that is made once at the start. Nothing is looked up on the disk while serving.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { writeCompiled } from '../../knowledge/compile.ts'
import { forOffline } from '../../knowledge/offline.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import { packed } from './pack.ts'

export type EmbedFile = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** of the content; the name of each packing is added to it */
  readonly tag: string
  /** its name changes with its content, so it may be kept for good */
  readonly isForGood: boolean
  readonly packed: ReturnType<typeof packed>
}

/** Names below /embed/v1/, such as `loader.js` or `offline/manifest.json`. */
export type EmbedFiles = ReadonlyMap<string, EmbedFile>

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  bin: 'application/octet-stream',
}

// A name that ends in eight signs or more of a hash, which hold a digit or a capital: answer-Bx3k9_aZ.js
const HASHED = /[-.](?=[\w-]*[\dA-Z])[\w-]{8,}\.\w+$/

const hexOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function fileOf(name: string, bytes: Uint8Array<ArrayBuffer>, isForGood = HASHED.test(name)): EmbedFile | undefined {
  const type = TYPES[name.split('.').at(-1) ?? '']
  return type === undefined ? undefined : { bytes, type, tag: hexOf(bytes).slice(0, 20), isForGood, packed: packed(bytes) }
}

/**
 * The built widget; empty when it was not built.
 * @param folder where the build left it; only files with a known ending are taken
 */
export function readWidget(folder: string): EmbedFiles {
  if (!existsSync(folder)) return new Map()
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
  return new Map(
    found.flatMap(path => {
      const name = relative(folder, path).split(sep).join('/')
      const file = fileOf(name, new Uint8Array(readFileSync(path)))
      return file ? [[name, file] as const] : []
    }),
  )
}

/** The script for the page around a frame, which lives in the house. */
export function frameFiles(): EmbedFiles {
  const name = 'frame-parent.js'
  const file = fileOf(name, new Uint8Array(readFileSync(new URL(`../assets/${name}`, import.meta.url))))
  return new Map(file ? [[name, file]] : [])
}

/**
 * What a browser needs to answer without the server: the knowledge and weights that the server answers from, and a manifest with their hashes.
 * Each stands under its plain name, and under a name with its hash, which may be kept for good.
 */
export function offlineFiles(knowledge: Knowledge, weights: { readonly bytes: Uint8Array; readonly hash: string }): EmbedFiles {
  const parts = [
    { part: 'knowledge', ending: 'json', hash: knowledge.hash, bytes: new TextEncoder().encode(writeCompiled(forOffline(knowledge))) },
    { part: 'model', ending: 'bin', hash: weights.hash, bytes: new Uint8Array(weights.bytes) },
  ].map(part => ({ ...part, file: `${part.part}-${part.hash}.${part.ending}` }))
  const manifest = Object.fromEntries(parts.map(({ part, file, hash, bytes }) => [part, { file, hash, sha256: hexOf(bytes) }]))
  const named = [
    ...parts.map(({ file, bytes }) => ({ name: file, bytes, isForGood: true })),
    ...parts.map(({ part, ending, bytes }) => ({ name: `${part}.${ending}`, bytes, isForGood: false })),
    { name: 'manifest.json', bytes: new TextEncoder().encode(JSON.stringify(manifest)), isForGood: false },
  ]
  return new Map(
    named.flatMap(({ name, bytes, isForGood }) => {
      const file = fileOf(name, bytes, isForGood)
      return file ? [[`offline/${name}`, file] as const] : []
    }),
  )
}
