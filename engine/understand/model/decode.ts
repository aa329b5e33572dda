import { BUCKETS } from './features.ts'
import { LEVELS } from './lexicon-features.ts'
import { CONCEPT_BITS, type Model } from './model.ts'

/** The first bytes of a model file. */
export const MAGIC = 'TILGANG1'

/**
 * Reads a model file: magic, length of the JSON head, head (names, scales, biases, thresholds, word-list weights), then for
 * each bucket that has weights the distance from the last one, the number of weights, the concepts and the weights.
 * @throws Error when the bytes are no model
 */
export function decodeModel(bytes: Uint8Array): Model {
  if (ascii(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new Error('not a Tilgang model: wrong first bytes')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [headLength, buckets, weights] = [8, 12, 16].map(at => view.getUint32(at, true)) as [number, number, number]
  let at = 20
  const head = JSON.parse(ascii(bytes.subarray(at, at + headLength))) as Head
  at += headLength
  const starts = new Uint32Array(BUCKETS + 1)
  const counts = new Uint8Array(BUCKETS)
  let bucket = 0
  for (let i = 0; i < buckets; i++) {
    let distance = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      distance |= (byte & 127) << shift
      if (byte < 128) break
    }
    bucket += distance
    counts[bucket] = bytes[at++] ?? 0
  }
  for (let b = 0; b < BUCKETS; b++) starts[b + 1] = (starts[b] ?? 0) + (counts[b] ?? 0)
  if (starts[BUCKETS] !== weights || bytes.length !== at + 2 * weights) throw new Error('not a whole Tilgang model: it ends too early')
  const joined = new Int16Array(weights)
  for (let i = 0; i < weights; i++) joined[i] = (bytes[at + i] ?? 0) | ((bytes[at + weights + i] ?? 0) << CONCEPT_BITS)
  const { concepts, voices } = head
  if (head.voiceWeight.length !== concepts.length * voices.length * LEVELS)
    throw new Error('not a Tilgang model: word-list weights are missing')
  return {
    places: numbered(concepts),
    voices: numbered(voices),
    starts,
    weights: joined,
    scale: Int32Array.from(head.scale),
    bias: Int32Array.from(head.bias),
    threshold: Int32Array.from(head.threshold),
    voiceWeight: Int32Array.from(head.voiceWeight),
  }
}

const numbered = (names: readonly string[]): Map<string, number> => new Map(names.map((name, i) => [name, i]))

// Names and numbers are ASCII; the engine has no TextDecoder of its own.
function ascii(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i] ?? 0)
  return text
}

/** The part of a model file that is JSON. */
export type Head = {
  readonly concepts: readonly string[]
  readonly voices: readonly string[]
  readonly scale: readonly number[]
  readonly bias: readonly number[]
  readonly threshold: readonly number[]
  readonly voiceWeight: readonly number[]
}
