import { foldWords } from '../walk/fold-words.ts'
import type { ExampleCheck, TrialQuestion } from './check.ts'

/** Words in a row that are compared. */
const ROW = 3
/** Shorter texts share rows by chance: they are copies only when they are the same. */
const FEWEST_WORDS = 6
/** The share of the shorter text's rows that makes it a copy. */
export const COPIED = 0.6

export const noCopyOfAQuestion: ExampleCheck = {
  name: 'no-copy-of-a-question',
  what: 'No example repeats a question that the guide is tried on: else the trial would show nothing.',
  run: ({ examples, questions }) => {
    const find = prepare(questions)
    return examples.flatMap(({ file, line, t }) => {
      const question = find(t)
      if (!question) return []
      return {
        file,
        line,
        da: `"${t}" er næsten spørgsmålet i ${question.file}:${question.line}. Slet linjen.`,
        en: `"${t}" is nearly the question in ${question.file}:${question.line}. Delete the line.`,
      }
    })
  },
}

function prepare(questions: readonly TrialQuestion[]): (text: string) => TrialQuestion | undefined {
  const same = new Map<string, TrialQuestion>()
  const holding = new Map<string, { question: TrialQuestion; size: number }[]>()
  for (const question of questions) {
    const words = foldWords(question.text)
    same.set(words.join(' '), question)
    const rows = rowsOf(words)
    for (const row of rows) holding.set(row, [...(holding.get(row) ?? []), { question, size: rows.size }])
  }
  return text => {
    const words = foldWords(text)
    const exact = same.get(words.join(' '))
    if (exact) return exact
    const rows = rowsOf(words)
    const shared = new Map<TrialQuestion, { count: number; size: number }>()
    for (const row of rows)
      for (const { question, size } of holding.get(row) ?? []) shared.set(question, { count: (shared.get(question)?.count ?? 0) + 1, size })
    return [...shared].find(([, { count, size }]) => count >= COPIED * Math.min(size, rows.size))?.[0]
  }
}

function rowsOf(words: readonly string[]): Set<string> {
  if (words.length < FEWEST_WORDS) return new Set()
  return new Set(words.slice(0, words.length - ROW + 1).map((_, i) => words.slice(i, i + ROW).join(' ')))
}
