import { placeOf } from '../../checks/walk/files-of.ts'
import { entryFiles, type LayerCheck } from './check.ts'

/** What nobody has checked for so many days may have closed. */
export const CHECK_DAYS = 365
const DAY = 24 * 60 * 60 * 1000

const daysSince = (checked: string, today: string): number => (Date.parse(today) - Date.parse(checked)) / DAY

export const localCheckedBefore: LayerCheck = {
  name: 'local-checked-before',
  what: 'Nothing was checked after today.',
  severity: 'error',
  run: (laid, today) =>
    entryFiles(laid).flatMap(file => {
      const { checked } = file.value
      if (typeof checked !== 'string' || daysSince(checked, today) >= 0) return []
      return {
        ...placeOf(file, ['checked']),
        da: `checked: ${checked} er efter i dag, ${today}. Skriv den dag, nogen så efter.`,
        en: `checked: ${checked} is after today, ${today}. Write the day on which somebody looked.`,
      }
    }),
}

export const localOverdue: LayerCheck = {
  name: 'local-overdue',
  what: `Every entry was checked in the last ${CHECK_DAYS} days.`,
  severity: 'warning',
  run: (laid, today) =>
    entryFiles(laid).flatMap(file => {
      const { checked } = file.value
      if (typeof checked !== 'string' || daysSince(checked, today) <= CHECK_DAYS) return []
      const days = daysSince(checked, today)
      return {
        ...placeOf(file, ['checked']),
        da: `Sidst tjekket ${checked}, for ${days} dage siden. Se efter, om det stadig passer, og ret datoen.`,
        en: `Last checked on ${checked}, ${days} days ago. See whether it still holds, and correct the date.`,
      }
    }),
}
