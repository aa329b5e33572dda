const DANISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })

/** The day in Denmark, for what is printed or saved. @example today() // '2026-11-28' */
export const today = (): string => DANISH_DAY.format(new Date())
