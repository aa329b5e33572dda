/**
 * One spelling for one word: small letters, æ/ae ø/oe å/aa (and ä/ae ö/oe) alike, accents and hidden characters gone.
 * @example fold('Mødre') // 'moedre'
 */
export function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[æä]/g, 'ae')
    .replace(/[øö]/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/\p{M}|[\u00ad\u200b-\u200f\u2060\ufeff'’´`]/gu, '')
}
