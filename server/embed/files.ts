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

const OFFLINE = 'offline/'

/** Signs of a hash that are enough to tell one content from another. */
const TAG = 20
const hexOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function fileOf(name: string, bytes: Uint8Array<ArrayBuffer>, isForGood = HASHED.test(name)): EmbedFile | undefined {
  const type = TYPES[name.split('.').at(-1) ?? '']
  return type === undefined ? undefined : { bytes, type, tag: hexOf(bytes).slice(0, TAG), isForGood, packed: packed(bytes) }
}

/**
 * The built widget; empty when it was not built.
 * @param folder where the build left it; only files with a known ending are taken, and none of those that {@link offlineFiles} makes
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
      if (name.startsWith(OFFLINE)) return []
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

type Weights = { readonly bytes: Uint8Array; readonly hash: string }
type Made = Pick<EmbedFile, 'bytes' | 'tag'>
type Offline = Readonly<Record<'knowledge' | 'model' | 'manifest', Made>>

/**
 * What a browser needs to answer without the server: the knowledge and weights that the server answers from, and a manifest with their hashes.
 * Each stands under its plain name, and under a name with its hash, which may be kept for good. They are made when somebody first asks
 * for one of them: a start does not wait for them, see {@link makeNow}.
 */
export function offlineFiles(knowledge: Knowledge, weights: Weights): EmbedFiles {
  const names = { knowledge: `knowledge-${knowledge.hash}.json`, model: `model-${weights.hash}.bin` }
  const made = madeOnce(() => makeOffline(knowledge, weights, names))
  return new Map([
    fileLater(names.knowledge, made, 'knowledge', true),
    fileLater(names.model, made, 'model', true),
    fileLater('knowledge.json', made, 'knowledge', false),
    fileLater('model.bin', made, 'model', false),
    fileLater('manifest.json', made, 'manifest', false),
  ])
}

function makeOffline(knowledge: Knowledge, weights: Weights, names: Readonly<Record<'knowledge' | 'model', string>>): Offline {
  const bytes = { knowledge: new TextEncoder().encode(writeCompiled(forOffline(knowledge))), model: new Uint8Array(weights.bytes) }
  const sha256 = { knowledge: hexOf(bytes.knowledge), model: hexOf(bytes.model) }
  const told = {
    knowledge: { file: names.knowledge, hash: knowledge.hash, sha256: sha256.knowledge },
    model: { file: names.model, hash: weights.hash, sha256: sha256.model },
  }
  const manifest = new TextEncoder().encode(JSON.stringify(told))
  return {
    knowledge: { bytes: bytes.knowledge, tag: sha256.knowledge.slice(0, TAG) },
    model: { bytes: bytes.model, tag: sha256.model.slice(0, TAG) },
    manifest: { bytes: manifest, tag: hexOf(manifest).slice(0, TAG) },
  }
}

/** Makes what is not made yet, and lets the knowledge go that it is made of. */
export function makeNow(files: EmbedFiles): void {
  for (const file of files.values()) Reflect.get(file, 'bytes')
}

function fileLater(name: string, get: () => Offline, part: keyof Offline, isForGood: boolean): [string, EmbedFile] {
  const small = madeOnce(() => packed(get()[part].bytes))
  return [
    `offline/${name}`,
    {
      type: TYPES[name.split('.').at(-1) ?? ''] ?? '',
      isForGood,
      get bytes() {
        return get()[part].bytes
      },
      get tag() {
        return get()[part].tag
      },
      packed: packing => small()(packing),
    },
  ]
}

function madeOnce<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  // What it is made of is let go.
  let left: typeof make | undefined = make
  return () => {
    made ??= { it: (left as typeof make)() }
    left = undefined
    return made.it
  }
}
