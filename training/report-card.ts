import type { PlacedExample } from '../knowledge/examples.ts'
import type { Validated } from './cross-validate.ts'
import { type Rates, ratesAt } from './thresholds.ts'

type Result = {
  readonly hash: string
  /** that of what was learned from */
  readonly fingerprint: string
  readonly examples: readonly PlacedExample[]
  readonly validated: readonly Validated[]
  readonly thresholds: readonly number[]
  readonly bytes: number
}

/** The report card of a training run, by cross-validation on the careful examples. The same data give the same card. */
export function writeCard({ hash, fingerprint, examples, validated, thresholds, bytes }: Result): string {
  const lines = validated.map(({ concept, scores }, i) => {
    const held = scores.filter(s => s.held).length
    return `| ${concept} | ${held} | ${row(ratesAt(thresholds[i] ?? 0, scores))} | ${(thresholds[i] ?? 0).toFixed(2)} |`
  })
  const kinds = ['problems', 'groups', 'topics'].map(kind => {
    const shifted = validated.flatMap(({ concept, scores }, i) =>
      concept.startsWith(`${kind}/`) ? scores.map(s => ({ ...s, score: s.score - (thresholds[i] ?? 0) })) : [],
    )
    return `| ${kind} | ${shifted.filter(s => s.held).length} | ${row(ratesAt(0, shifted))} | |`
  })
  return [
    '# Report card of the learned weights',
    '',
    'Written by `npm run train`. Each figure is from cross-validation: examples that the classifier had not seen.',
    '',
    `- model ${hash}, ${bytes} bytes`,
    `- ${examples.length} examples, ${examples.filter(e => e.isCareful).length} of them labelled carefully (these are what the figures are held against)`,
    `- learned from ${fingerprint}`,
    '',
    '| concept | examples | precision | recall | F1 | threshold |',
    '|---|--:|--:|--:|--:|--:|',
    ...kinds,
    ...lines,
    '',
  ].join('\n')
}

const row = ({ precision, recall, f1 }: Rates): string => [precision, recall, f1].map(x => (100 * x).toFixed(0)).join(' | ')
