// Looks for texts in bytes: as they are, in the two-byte letters of a browser's files, as an address or a form writes them, and in base64,
// whose signs depend on where a text begins.
const base64 = (text: string): string[] => {
  const bytes = Buffer.from(text)
  // Signs at the edges depend on the neighbours: only whole groups of three bytes are looked for.
  return [0, 1, 2].map(skipped => {
    const length = Math.floor((bytes.length - skipped) / 3) * 3
    return bytes.subarray(skipped, skipped + length).toString('base64')
  })
}

/** The forms in which a text may have been kept, without twins. */
export const formsOf = (text: string): string[] => [
  ...new Set([
    text,
    encodeURIComponent(text),
    String(new URLSearchParams({ q: text })).slice(2),
    JSON.stringify(text).slice(1, -1),
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[^\0-~]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ...base64(text),
  ]),
]

export type Place = { readonly name: string; readonly bytes: Buffer }

/** Which of the texts stand in which of the places. */
export function findTexts(texts: readonly string[], places: readonly Place[]): string[] {
  return texts.flatMap(text => {
    const forms = formsOf(text)
    const letters = (['utf16le', 'latin1'] as const).map(encoding => Buffer.from(text, encoding))
    const isIn = (bytes: Buffer): boolean => [...forms, ...letters].some(form => bytes.includes(form))
    return places.filter(({ bytes }) => isIn(bytes)).map(({ name }) => `${name}: ${text}`)
  })
}
