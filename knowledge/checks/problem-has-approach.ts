import type { Check } from './check.ts'
import { filesOf, placeOf } from './walk/files-of.ts'

export const problemHasApproach: Check = {
  name: 'problem-has-approach',
  what: 'Every problem has an approach to try first.',
  severity: 'error',
  run: loaded =>
    filesOf(loaded, 'problems')
      .filter(({ value }) => !value.approaches.some(({ strength }) => strength === 'first'))
      .map(file => ({
        ...placeOf(file, ['approaches']),
        da: 'Ingen tilgang er den første at prøve. Giv en af dem strength: first.',
        en: 'No approach is the first to try. Give one of them strength: first.',
      })),
}
