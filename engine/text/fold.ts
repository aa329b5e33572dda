const PLAIN = /^[a-z\d]*$/

/**
 * One spelling for one word: small letters, æ/ae ø/oe å/aa (and ä/ae ö/oe) alike, accents and hidden characters gone.
 * @example fold('Mødre') // 'moedre'
 */
export function fold(word: string): string {
  // Most words need no more than this.
  const small = word.toLowerCase()
  if (PLAIN.test(small)) return small
  const simple = spell(small)
  if (PLAIN.test(simple)) return simple
  return spell(word.normalize('NFKC'))
    .normalize('NFD')
    .replace(/\p{M}|[\u00ad\u200b-\u200f\u2060\ufeff'’´`]/gu, '')
}

const spell = (word: string): string => word.toLowerCase().replace(/[æä]/g, 'ae').replace(/[øö]/g, 'oe').replace(/å/g, 'aa')
