import type { Lang } from '../answer.ts'

const kept = new WeakSet<object>()

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
  kept.add(thing)
  return thing
}

/** Whether a thing was made once for all answers: what is worked out from it can be kept as well. */
export const isKept = (thing: object): boolean => kept.has(thing)
