// Linear classifiers with squared hinge loss, fitted by dual coordinate descent: only + - * /, so the same data give the same weights everywhere.

/** A sparse row: sorted feature numbers and their values. */
export type Row = { readonly at: Int32Array; readonly value: Float64Array }

export type Fit = { readonly weights: Float64Array; readonly bias: number }

export type Settings = {
  /** how much a miss costs against large weights */
  readonly cost: number
  readonly rounds: number
  readonly seed: number
}

/** A generator of numbers in [0, 1) that is the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

const SHRINK_AFTER = 2
const SHRINK_AT = 0.3
const STOP_AT = 0.05

/**
 * Fits one concept against all others.
 * @param rows the examples @param isOne which of them hold the concept @param care how much each counts
 */
export function fit(rows: readonly Row[], isOne: readonly boolean[], care: readonly number[], size: number, settings: Settings): Fit {
  const weights = new Float64Array(size)
  let bias = 0
  const count = rows.length
  const alpha = new Float64Array(count)
  const soft = Float64Array.from(care, c => 0.5 / (settings.cost * c))
  const norm = Float64Array.from(rows, (row, i) => row.value.reduce((sum, v) => sum + v * v, 1) + (soft[i] ?? 0))
  const order = Int32Array.from(rows, (_, i) => i)
  const next = seeded(settings.seed)
  let active = count
  for (let round = 0; round < settings.rounds; round++) {
    for (let i = active - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1))
      const swap = order[i] as number
      order[i] = order[j] as number
      order[j] = swap
    }
    let steepest = 0
    for (let s = 0; s < active; s++) {
      const i = order[s] as number
      const { at, value } = rows[i] as Row
      const sign = isOne[i] ? 1 : -1
      let sum = bias
      for (let k = 0; k < at.length; k++) sum += (weights[at[k] as number] as number) * (value[k] as number)
      const before = alpha[i] as number
      const slope = sign * sum - 1 + before * (soft[i] as number)
      if (before === 0 && slope > SHRINK_AT && round > SHRINK_AFTER) {
        active--
        order[s] = order[active] as number
        order[active] = i
        s--
        continue
      }
      const pull = before === 0 ? Math.min(slope, 0) : slope
      if (pull === 0) continue
      steepest = Math.max(steepest, pull < 0 ? -pull : pull)
      const after = Math.max(0, before - slope / (norm[i] as number))
      alpha[i] = after
      const move = (after - before) * sign
      if (move === 0) continue
      for (let k = 0; k < at.length; k++) weights[at[k] as number] = (weights[at[k] as number] as number) + move * (value[k] as number)
      bias += move
    }
    if (steepest < STOP_AT) {
      if (active === count) break
      active = count
    }
  }
  return { weights, bias }
}

/** The score of a row. */
export function dot({ weights, bias }: Fit, { at, value }: Row): number {
  let sum = bias
  for (let k = 0; k < at.length; k++) sum += (weights[at[k] as number] as number) * (value[k] as number)
  return sum
}
