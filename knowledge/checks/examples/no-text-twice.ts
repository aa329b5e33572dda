import { differences, findSameText } from '../walk/same-text.ts'
import type { ExampleCheck } from './check.ts'

export const noTextTwice: ExampleCheck = {
  name: 'no-text-twice',
  what: 'No example stands twice with the same meaning.',
  run: ({ examples }) =>
    findSameText(examples).flatMap(({ later, first }) => {
      if (differences({ later, first }).length > 0) return []
      const { file, line, t } = later
      return {
        file,
        line,
        da: `"${t}" står også i ${first.file}:${first.line}. Slet den ene.`,
        en: `"${t}" also stands in ${first.file}:${first.line}. Delete one of the two.`,
      }
    }),
}
