import type { Check } from './check.ts'

/** Fewer would mean that much of what the report tells about practice has been left out. */
export const FEWEST_PRACTICE_POINTS = 60

export const atLeast60PracticePoints: Check = {
  name: 'at-least-60-practice-points',
  what: `There are at least ${FEWEST_PRACTICE_POINTS} practice points and cautions.`,
  severity: 'error',
  run: loaded => {
    const many = loaded.files.filter(file => file.kind === 'practice').length
    if (many >= FEWEST_PRACTICE_POINTS) return []
    return [
      {
        file: `${loaded.folder}/practice`,
        line: 1,
        da: `Der er ${many} praksispunkter. Skriv mindst ${FEWEST_PRACTICE_POINTS}.`,
        en: `There are ${many} practice points. Write at least ${FEWEST_PRACTICE_POINTS}.`,
      },
    ]
  },
}
