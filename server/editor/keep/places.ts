// What can be edited, and where it lies below the folder of the layer.
import { lstatSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { LAYER_FILE, layerParts, SIGNPOSTS_FILE } from '../../../knowledge/layers/index.ts'
import { LayerHead } from '../../../knowledge/shapes/local.ts'
import { LocalSignposts } from '../../../knowledge/shapes/local-signposts.ts'

/** The parts of a layer, each with what its files are held against. */
export const editKinds = { ...layerParts, layer: LayerHead, signposts: LocalSignposts } as const satisfies Record<string, z.ZodType>
export type EditKind = keyof typeof editKinds
/** One file. The two that stand alone have their kind as their id. */
export type Place = { readonly kind: EditKind; readonly id: string }

const SINGLE: Readonly<Partial<Record<EditKind, string>>> = { layer: LAYER_FILE, signposts: SIGNPOSTS_FILE }
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const LONGEST_ID = 80

export const isKind = (text: string): text is EditKind => Object.hasOwn(editKinds, text)
export const isSingle = (kind: EditKind): boolean => kind in SINGLE

/** A place that a request names; undefined when there can be no such place. */
export function placeFor(kind: unknown, id: unknown): Place | undefined {
  if (typeof kind !== 'string' || typeof id !== 'string' || !isKind(kind)) return undefined
  if (isSingle(kind)) return id === kind ? { kind, id } : undefined
  return ID.test(id) && id.length <= LONGEST_ID ? { kind, id } : undefined
}

/** The path below the layer. @example pathOf({ kind: 'offers', id: 'x' }) // 'offers/x.yaml' */
export const pathOf = ({ kind, id }: Place): string => SINGLE[kind] ?? `${kind}/${id}.yaml`

/** The place of a path below the layer; undefined when none is edited there. @example placeAt('offers/x.yaml') */
export function placeAt(path: string): Place | undefined {
  for (const [kind, name] of Object.entries(SINGLE)) if (path === name) return placeFor(kind, kind)
  const [kind, name = '', ...rest] = path.split('/')
  return rest.length === 0 && name.endsWith('.yaml') && !(kind !== undefined && kind in SINGLE)
    ? placeFor(kind, name.slice(0, -'.yaml'.length))
    : undefined
}

/** Somebody made a shortcut of a file or folder: what is written would land elsewhere. */
export class Escape extends Error {
  override readonly name = 'Escape'
}

/**
 * The full path of something below the layer.
 * @throws {Escape} when it, or a folder on the way, is a symbolic link
 */
export function inside(root: string, path: string): string {
  let at = realpathSync(root)
  for (const step of path.split('/')) {
    if (step === '' || step === '.' || step === '..' || /[\\\0]/.test(step)) throw new Escape(path)
    at = join(at, step)
    if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink()) throw new Escape(path)
  }
  return at
}
