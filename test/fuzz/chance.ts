/** Chance that comes out the same from the same seed. */
export type Chance = {
  /** a whole number from 0 to below `most` */
  readonly below: (most: number) => number
  readonly one: <T>(list: readonly T[]) => T
  readonly some: <T>(list: readonly T[], most: number) => T[]
}

/** @example chanceOf(2015).below(6) */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const below = (most: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most
  }
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T
  return { below, one, some: (list, most) => Array.from({ length: below(most + 1) }, () => one(list)) }
}
