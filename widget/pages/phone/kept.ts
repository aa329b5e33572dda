// What a phone remembers of the room that it is in. Storage that throws is a storage that lasts as long as the page.
import { newKey } from '../live/secret.ts'
import type { Outbox } from './outbox.ts'

export type Kept = { readonly code: string; readonly key: string; readonly outbox: Outbox }

const PLACE = 'tilgang-deltag/1'
let memory: string | null = null

/** Whether the browser keeps anything. Some throw, in private windows or by policy. */
export function canKeep(): boolean {
  try {
    localStorage.setItem(`${PLACE}?`, '1')
    localStorage.removeItem(`${PLACE}?`)
    return true
  } catch {
    return false
  }
}

const read = (): string | null => {
  try {
    return localStorage.getItem(PLACE)
  } catch {
    return memory
  }
}

const write = (text: string | null): void => {
  memory = text
  try {
    if (text === null) localStorage.removeItem(PLACE)
    else localStorage.setItem(PLACE, text)
  } catch {}
}

/** What is kept; undefined when nothing is, or when it cannot be read. */
export function kept(): Kept | undefined {
  try {
    const found = JSON.parse(read() ?? 'null') as Partial<Kept> | null
    if (!found || !/^\d{9}$/.test(found.code ?? '') || !/^[0-9a-f]{32}$/.test(found.key ?? '')) return undefined
    return { code: found.code ?? '', key: found.key ?? '', outbox: found.outbox ?? {} }
  } catch {
    return undefined
  }
}

/**
 * The same phone for a room that it was in before, a new one for a room that is new.
 * @param key the phone's own key from its address, where the browser keeps nothing
 */
export function keptFor(code: string, key?: string): Kept {
  const before = kept()
  return before?.code === code ? before : { code, key: key ?? newKey(), outbox: {} }
}

/** What stands after # in a phone's address: the code, and the phone's key where the browser keeps nothing. */
export function readAddress(hash: string): { readonly code: string; readonly key?: string } | undefined {
  const found = /^#?(\d{3})[\s-]?(\d{3})[\s-]?(\d{3})(?:\.([0-9a-f]{32}))?$/.exec(decodeURI(hash))
  if (!found) return undefined
  const [, a = '', b = '', c = '', key] = found
  return { code: a + b + c, ...(key === undefined ? {} : { key }) }
}

export const keep = (next: Kept): void => write(JSON.stringify(next))

/** The room is over, or somebody leaves it. */
export const forget = (): void => write(null)
