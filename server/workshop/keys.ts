// Keys and codes. Keys are never kept, only their hash; a hash needs no salt, because a key holds 128 bits of chance.
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** A name for a workshop that says nothing of it. */
export const newId = (): string => randomBytes(8).toString('hex')
/** A key with 128 bits of chance: 32 hex digits. */
export const newKey = (): string => randomBytes(16).toString('hex')
/** A name for a reason: from it nobody learns which phone sent it. */
export const newReasonId = (): string => randomBytes(6).toString('hex')
/** Nine digits, spoken in threes. */
export const newCode = (): string => String(randomInt(1_000_000_000)).padStart(9, '0')

const KEY = /^[0-9a-f]{32}$/
const CODE = /^\d{9}$/
const ID = /^[0-9a-f]{16}$/

export const isKey = (text: string): boolean => KEY.test(text)
export const isCode = (text: string): boolean => CODE.test(text)

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/** Whether a key has this hash; takes the same time whatever is wrong with it. */
export const hasHash = (key: string, hash: string): boolean => timingSafeEqual(Buffer.from(hashOf(key), 'hex'), Buffer.from(hash, 'hex'))

/**
 * The two halves of what a trainer's calls carry.
 * @example readTrainerKey('0123456789abcdef.0123456789abcdef0123456789abcdef')?.id // '0123456789abcdef'
 */
export function readTrainerKey(text: string): { readonly id: string; readonly key: string } | undefined {
  const [id = '', key = '', ...rest] = text.split('.')
  return ID.test(id) && isKey(key) && rest.length === 0 ? { id, key } : undefined
}
