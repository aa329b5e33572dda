const letters: Readonly<Record<string, string>> = { æ: 'ae', ä: 'ae', ø: 'oe', ö: 'oe', å: 'aa' }

/** Two spellings that the engine takes for one: case, white space, æ/ae, ø/oe, å/aa. */
export function foldPhrase(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/[æäøöå]/g, letter => letters[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words of a text without case, punctuation and accents. */
export function foldWords(text: string): string[] {
  return foldPhrase(text.normalize('NFKC'))
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}'’´`]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
}
