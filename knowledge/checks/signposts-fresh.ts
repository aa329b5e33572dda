import type { Check } from './check.ts'
import { filesOf, placeOf } from './walk/files-of.ts'

/** A telephone number or a law is looked up again after this many days. */
export const FRESH_DAYS = 365
const DAY = 24 * 60 * 60 * 1000

export const signpostsFresh: Check = {
  name: 'signposts-fresh',
  what: `Every signpost, and every fact beside the report, was checked in the last ${FRESH_DAYS} days.`,
  severity: 'warning',
  run: (loaded, today) =>
    [
      ...filesOf(loaded, 'signposts').map(file => ({ file, id: file.value.id, checked: file.value.checked, path: ['checked'] })),
      ...filesOf(loaded, 'beside').flatMap(file => file.value.map(({ id, checked }, i) => ({ file, id, checked, path: [i, 'checked'] }))),
    ].flatMap(({ file, id, checked, path }) => {
      const days = (Date.parse(today) - Date.parse(checked)) / DAY
      if (days < 0)
        return {
          ...placeOf(file, path),
          da: `"${id}" er kontrolleret den ${checked}: det er efter i dag, ${today}.`,
          en: `"${id}" was checked on ${checked}: that is after today, ${today}.`,
        }
      if (days <= FRESH_DAYS) return []
      return {
        ...placeOf(file, path),
        da: `"${id}" er sidst kontrolleret den ${checked}, for ${days} dage siden. Kontrollér den igen, og ret datoen.`,
        en: `"${id}" was last checked on ${checked}, ${days} days ago. Check it again, and correct the date.`,
      }
    }),
}
