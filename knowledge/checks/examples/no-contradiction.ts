import { differences, findSameText } from '../walk/same-text.ts'
import type { ExampleCheck } from './check.ts'

export const noContradiction: ExampleCheck = {
  name: 'no-contradiction',
  what: 'The same words mean the same in all examples.',
  run: ({ examples }) =>
    findSameText(examples).flatMap(({ later, first }) => {
      const different = differences({ later, first })
      if (different.length === 0) return []
      const { file, line, t } = later
      return {
        file,
        line,
        da: `"${t}" betyder noget andet i ${first.file}:${first.line} (${different.join(', ')}). Afgør, hvad der gælder, og slet den anden linje.`,
        en: `"${t}" means something else in ${first.file}:${first.line} (${different.join(', ')}). Decide which holds, and delete the other line.`,
      }
    }),
}
