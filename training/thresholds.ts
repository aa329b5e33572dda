import type { Validated } from './cross-validate.ts'

/** How many imagined examples of its whole kind each concept is judged with: keeps rare concepts from chance thresholds. */
const KIND_WEIGHT = 0.35
const STEP = 0.02
const FROM = -0.8
const TO = 0.6

/** How much more a missed one costs than a false find, where they are not alike: missed danger, and a topic left unanswered. */
const RECALL_COUNTS: Readonly<Record<string, number>> = { 'outcome/urgent': 1.2, topics: 2 }

/**
 * The examples were written to be hard, and danger and its look-alikes stand in them far more often than in questions. On rounds
 * 01-09 problems are told apart best from this far above on; danger and what is outside are found from this far below on, and
 * still 2 of 100 other questions are called urgent, 1 of 100 outside.
 */
const PLAINER: Readonly<Record<string, number>> = { problems: 0.06, 'outcome/urgent': -0.12, 'outcome/outside': -0.15 }

export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number }

/** Precision, recall and F1 at a threshold. */
export function ratesAt(threshold: number, scores: Validated['scores']): Rates {
  let right = 0
  let wrong = 0
  let missed = 0
  for (const { score, held } of scores) {
    if (score >= threshold) held ? right++ : wrong++
    else if (held) missed++
  }
  const precision = right / (right + wrong || 1)
  const recall = right / (right + missed || 1)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

/** For each concept the threshold with the best F1 (F2 for danger), drawn towards the best one of its kind. */
export function chooseThresholds(validated: readonly Validated[]): number[] {
  const kindOf = (concept: string): string => (concept.startsWith('outcome/') ? concept : (concept.split('/')[0] ?? ''))
  const perKind = new Map<string, number>()
  for (const kind of new Set(validated.map(v => kindOf(v.concept)))) {
    const all = validated.filter(v => kindOf(v.concept) === kind).flatMap(v => v.scores)
    perKind.set(
      kind,
      best(t => worth(ratesAt(t, all), RECALL_COUNTS[kind] ?? 1)),
    )
  }
  return validated.map(v => {
    const kind = perKind.get(kindOf(v.concept)) ?? 0
    const own = best(t => worth(ratesAt(t, v.scores), RECALL_COUNTS[kindOf(v.concept)] ?? 1))
    return kind * (1 - KIND_WEIGHT) + own * KIND_WEIGHT + (PLAINER[kindOf(v.concept)] ?? 0)
  })
}

// F-beta: recall counts beta times as much as precision.
const worth = ({ precision, recall }: Rates, beta: number): number =>
  ((1 + beta * beta) * precision * recall) / (beta * beta * precision + recall || 1)

function best(gain: (threshold: number) => number): number {
  let found = FROM
  let most = -1
  for (let step = 0; FROM + step * STEP <= TO; step++) {
    const threshold = FROM + step * STEP
    const value = gain(threshold)
    if (value > most) {
      most = value
      found = threshold
    }
  }
  return found
}
