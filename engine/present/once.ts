import type { Lang } from '../answer.ts'

/** What was worked out from a thing that stays as it is. */
export interface WorkedOut {
  /** every citation key inside it */
  cites?: readonly string[]
}

const kept = new WeakMap<object, WorkedOut>()

/**
 * Makes something once for each entry and language, and gives the very same thing again: a card is alike in every answer.
 * Kept as long as the entry lives, and never changed.
 * @param make what follows the language may only hold what the entry decides
 */
export function once<K extends object, V extends object, R extends readonly unknown[]>(
  make: (entry: K, lang: Lang, ...rest: R) => V,
): (entry: K, lang: Lang, ...rest: R) => V {
  const made = { da: new WeakMap<K, V>(), en: new WeakMap<K, V>() }
  return (entry, lang, ...rest) => {
    let thing = made[lang].get(entry)
    if (!thing) made[lang].set(entry, (thing = keep(make(entry, lang, ...rest))))
    return thing
  }
}

/** Says of a thing that it stays as it is. */
export function keep<T extends object>(thing: T): T {
  kept.set(thing, {})
  return thing
}

/** Where to keep what is worked out from a thing that was made once for all answers; undefined for any other thing. */
export const workedOut = (thing: object): WorkedOut | undefined => kept.get(thing)
