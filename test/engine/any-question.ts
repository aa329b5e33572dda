import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { readQuestions } from '../questions/evaluate.ts'

export const labelled = readQuestions(fileURLToPath(new URL('../questions/dev.jsonl', import.meta.url)))
const words = labelled.flatMap(q => q.q.split(/\s+/))

/** Strings of any kind, and strings made of the words that people use; at most 1,000 UTF-16 units. */
export const anyQuestion: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 1000, unit: 'binary' }).map(s => s.slice(0, 1000)),
  fc.string({ maxLength: 300, unit: 'grapheme' }).map(s => s.slice(0, 1000)),
  fc
    .array(fc.constantFrom(...words, 'ikke', '-', ':', '*', '~5', '+', '^', '\u0000', 'æøå'), { maxLength: 60 })
    .map(list => list.join(' ').slice(0, 1000)),
)

/** The most elementary steps that a question may cost, by its length. */
export const mostSteps = (question: string): number => 20 * (question.length + 10)
