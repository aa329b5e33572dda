import type { InWords } from '../../checks/reading/yaml-in-words.ts'
import { placeOf } from '../../checks/walk/files-of.ts'
import { entryFiles, type LayerCheck } from './check.ts'

/** What nobody has checked for so many days may have closed. */
export const CHECK_DAYS = 365
const DAY = 24 * 60 * 60 * 1000

const daysSince = (checked: string, today: string): number => (Date.parse(today) - Date.parse(checked)) / DAY

/** What is wrong with a day that is yet to come; undefined: nothing. */
export const yetToCome = (checked: string, today: string): InWords | undefined =>
  daysSince(checked, today) >= 0
    ? undefined
    : {
        da: `checked: ${checked} er efter i dag, ${today}. Skriv den dag, nogen så efter.`,
        en: `checked: ${checked} is after today, ${today}. Write the day on which somebody looked.`,
      }

/** What is said of a day that is long ago; undefined: nothing. */
export function longAgo(checked: string, today: string): InWords | undefined {
  const days = daysSince(checked, today)
  if (days <= CHECK_DAYS) return undefined
  return {
    da: `checked: sidst tjekket ${checked}, for ${days} dage siden. Se efter, om det stadig passer, og ret datoen.`,
    en: `checked: last checked on ${checked}, ${days} days ago. See whether it still holds, and correct the date.`,
  }
}

const ofEntries =
  (judge: typeof yetToCome): LayerCheck['run'] =>
  (laid, today) =>
    entryFiles(laid).flatMap(file => {
      const { checked } = file.value
      const said = typeof checked === 'string' ? judge(checked, today) : undefined
      return said === undefined ? [] : { ...placeOf(file, ['checked']), ...said }
    })

export const localCheckedBefore: LayerCheck = {
  name: 'local-checked-before',
  what: 'Nothing was checked after today.',
  severity: 'error',
  run: ofEntries(yetToCome),
}

export const localOverdue: LayerCheck = {
  name: 'local-overdue',
  what: `Every entry was checked in the last ${CHECK_DAYS} days.`,
  severity: 'warning',
  run: ofEntries(longAgo),
}
