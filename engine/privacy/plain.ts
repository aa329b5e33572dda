/** A text without its disguises, and where each of its characters stood. */
export type Plain = { readonly text: string; readonly starts: readonly number[]; readonly ends: readonly number[] }

const HIDDEN = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/
const DASH = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u00b7\u2043]/
const BLANK = /[^\S\n]/

/**
 * Undoes what hides a number from a pattern: full-width digits (NFKC), hidden characters, unusual dashes and blanks.
 * Positions lead back to the text as received (UTF-16 units). Linear in the length of the text.
 */
export function unmask(received: string): Plain {
  let text = ''
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const char of received) {
    const end = at + char.length
    if (!HIDDEN.test(char))
      for (const unit of char.normalize('NFKC')) {
        const shown = DASH.test(unit) ? '-' : BLANK.test(unit) ? ' ' : unit
        for (let i = 0; i < shown.length; i++) {
          starts.push(at)
          ends.push(end)
        }
        text += shown
      }
    at = end
  }
  return { text, starts, ends }
}
