/** A code as it is said: in threes. @example inThrees('482913077') // '482 913 077' */
export const inThrees = (code: string): string => code.replace(/(\d{3})(?=\d)/g, '$1\u00a0')

/** The code in whatever somebody typed or scanned; undefined when there are not nine digits. @example readCode('482-913 077') // '482913077' */
export function readCode(text: string): string | undefined {
  const digits = text.replace(/\D/g, '')
  return digits.length === 9 ? digits : undefined
}
