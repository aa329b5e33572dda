const DANISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })

/** The day in Denmark at a moment, in milliseconds since 1970. @example dayAt(Date.UTC(2026, 10, 27, 23)) // '2026-11-28' */
export const dayAt = (moment: number): string => DANISH_DAY.format(moment)

/** The day in Denmark, for what is printed or saved. @example today() // '2026-11-28' */
export const today = (): string => dayAt(Date.now())
