/** Seconds that are left, never below nothing. @param ahead by how many milliseconds the server's clock is ahead of this one */
export const secondsLeft = (endsAt: number, now: number, ahead: number): number => Math.max(0, Math.ceil((endsAt - (now + ahead)) / 1000))

/** @example clockOf(305) // '5:05' */
export const clockOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
