import { MAGIC } from '../engine/understand/model/decode.ts'
import { BUCKETS } from '../engine/understand/model/features.ts'
import { LEVELS } from '../engine/understand/model/lexicon-features.ts'
import { UNIT_BITS } from '../engine/understand/model/model.ts'
import { VOICE_VALUE } from './rows.ts'
import type { Fit } from './svm.ts'

const UNIT = 2 ** UNIT_BITS
const LARGEST = 127

/** What training found for one concept. */
export type Learned = { readonly concept: string; readonly fit: Fit; readonly threshold: number }

/** Writes a model file (its form: engine/understand/model/decode.ts). Weights become whole numbers of at most 7 bits and a sign. */
export function encodeModel(learned: readonly Learned[], voices: readonly string[], smallest: number): Uint8Array {
  const scale = learned.map(({ fit }) => Math.max(1, Math.round((largest(fit) / LARGEST) * UNIT)))
  const perBucket: { concept: number; weight: number }[][] = Array.from({ length: BUCKETS }, () => [])
  learned.forEach(({ fit }, concept) => {
    for (let b = 0; b < BUCKETS; b++) {
      const weight = Math.round(((fit.weights[b] ?? 0) * UNIT) / (scale[concept] ?? 1))
      if (Math.abs(weight) >= smallest) perBucket[b]?.push({ concept, weight: Math.max(-LARGEST, Math.min(LARGEST, weight)) })
    }
  })
  const whole = (n: number): number => Math.round(n * UNIT)
  const head = JSON.stringify({
    concepts: learned.map(l => l.concept),
    voices,
    scale,
    bias: learned.map(l => whole(l.fit.bias)),
    threshold: learned.map(l => whole(l.threshold)),
    voiceWeight: learned.flatMap(({ fit }) =>
      Array.from({ length: voices.length * LEVELS }, (_, i) => whole((fit.weights[BUCKETS + i] ?? 0) * VOICE_VALUE)),
    ),
  })
  const table: number[] = []
  let last = 0
  let buckets = 0
  perBucket.forEach((list, b) => {
    if (list.length === 0) return
    for (let distance = b - last; ; distance >>>= 7) {
      table.push(distance < 128 ? distance : (distance & 127) | 128)
      if (distance < 128) break
    }
    table.push(list.length)
    last = b
    buckets++
  })
  const flat = perBucket.flat()
  const bytes = Buffer.alloc(20)
  bytes.write(MAGIC, 'ascii')
  bytes.writeUInt32LE(Buffer.byteLength(head), 8)
  bytes.writeUInt32LE(buckets, 12)
  bytes.writeUInt32LE(flat.length, 16)
  return Buffer.concat([
    bytes,
    Buffer.from(head, 'ascii'),
    Buffer.from(table),
    Buffer.from(flat.map(f => f.concept)),
    Buffer.from(Int8Array.from(flat, f => f.weight).buffer),
  ])
}

function largest(fit: Fit): number {
  let most = 0
  for (let b = 0; b < BUCKETS; b++) most = Math.max(most, Math.abs(fit.weights[b] ?? 0))
  return most
}
