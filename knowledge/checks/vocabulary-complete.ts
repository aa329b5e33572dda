import type { Check } from './check.ts'
import { vocabulary } from './vocabulary.ts'

export const vocabularyComplete: Check = {
  name: 'vocabulary-complete',
  what: 'Every id of the shared vocabulary has its file.',
  severity: 'error',
  run: loaded => {
    const there = new Set(loaded.files.map(({ kind, id }) => `${kind}/${id}`))
    return Object.entries(vocabulary).flatMap(([kind, ids]) =>
      ids
        .filter(id => !there.has(`${kind}/${id}`))
        .map(id => ({
          file: `${loaded.folder}/${kind}/${id}.yaml`,
          line: 1,
          da: 'Filen mangler. Den hører til det fælles ordforråd: skriv den.',
          en: 'The file is missing. It belongs to the shared vocabulary: write it.',
        })),
    )
  },
}
