const DANISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })

/** The day in Denmark at a moment, in milliseconds since 1970. @example dayAt(Date.UTC(2026, 10, 27, 23)) // '2026-11-28' */
export const dayAt = (moment: number): string => DANISH_DAY.format(moment)

/** The day in Denmark, for what is printed or saved. @example today() // '2026-11-28' */
export function today(): string {
  const minute = Math.floor(Date.now() / MINUTE)
  if (minute !== known.minute) known = { minute, day: dayAt(minute * MINUTE) }
  return known.day
}

// Writing a day takes longer than answering a short question, and a day ends with a minute.
const MINUTE = 60_000
let known = { minute: Number.NaN, day: '' }
