// Bytes packed for the way: once each, when first asked for, so that the start stays fast.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Packings that browsers take, the smaller first. */
export const PACKINGS = ['br', 'gzip'] as const
export type Packing = (typeof PACKINGS)[number]

const SMALL = 200_000
const squeeze = promisify(brotliCompress)
const zip = promisify(gzip)

// The last step of brotli takes seconds on large files and gains little.
const best = (bytes: Uint8Array): number => (bytes.length < SMALL ? 11 : 9)

const PACK: Readonly<Record<Packing, (bytes: Uint8Array, quality: number) => Promise<Uint8Array>>> = {
  br: (bytes, quality) => squeeze(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: bytes => zip(bytes, { level: 9 }),
}

/** The packings of some bytes. @param quality of brotli, 0 to 11 @example await packed(bytes)('gzip') */
export function packed(bytes: Uint8Array, quality = best(bytes)): (packing: Packing) => Promise<Uint8Array<ArrayBuffer>> {
  const done = new Map<Packing, Promise<Uint8Array<ArrayBuffer>>>()
  return packing => {
    const known = done.get(packing) ?? PACK[packing](bytes, quality).then(small => new Uint8Array(small))
    done.set(packing, known)
    return known
  }
}

/**
 * The best packing that a browser takes.
 * @example packingFor('gzip, deflate, br;q=0') // 'gzip'
 */
export function packingFor(acceptEncoding: string | undefined): Packing | undefined {
  const taken = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',', 20)
      .map(wish => wish.split(';').map(part => part.trim()))
      .filter(parameters => !parameters.some(parameter => /^q=0(\.0*)?$/.test(parameter)))
      .map(([name]) => name),
  )
  return PACKINGS.find(packing => taken.has(packing))
}
