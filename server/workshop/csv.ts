import { writeRows } from '../csv.ts'
import type { Results } from './results.ts'
import { workshopWord } from './words.ts'

/** The choices of a workshop as a table: one line for each participant, family and round. */
export function writeCsv({ lang, families, nameOf }: Results): string {
  const heads = (['number', 'family', 'round', 'participant', 'group', 'problems', 'approaches', 'reason'] as const).map(key =>
    workshopWord(key, lang),
  )
  const rows = families.flatMap(({ shown, choices }, i) =>
    choices.map(({ round, participant, group, choice }) => [
      String(i + 1),
      shown.title,
      String(round),
      String(participant),
      group ?? '',
      choice.problems.map(nameOf).join(' | '),
      choice.approaches.map(nameOf).join(' | '),
      choice.reason,
    ]),
  )
  return writeRows([heads, ...rows], lang)
}
