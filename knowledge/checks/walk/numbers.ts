import type { Lang } from '../../schema.ts'

const small: Readonly<Record<Lang, readonly string[]>> = {
  da: 'nul|ét|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv'.split('|'),
  en: 'no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|'),
}

// How a worker says some figures. Patterns, because Danish bends its words.
const said: Readonly<Record<number, Readonly<Record<Lang, readonly string[]>>>> = {
  0: { da: ['ingen', 'intet', 'ikke (?:en|et|én|ét)'], en: ['none', 'not (?:one|a|any)', 'nobody'] },
  1: { da: ['en', 'et', 'én', 'ét', 'eneste'], en: ['a', 'an', 'single', 'once'] },
  1.5: { da: ['halvand(?:en|et)'], en: ['one and a half', 'a year and a half', '18 months'] },
  2: { da: ['fordobl\\p{L}+', 'dobbelt\\p{L}*', 'begge'], en: ['doubl\\p{L}+', 'twice', 'both'] },
  20: { da: ['en femtedel', 'tyve'], en: ['a fifth', 'one in five', 'twenty'] },
  25: { da: ['en fjerdedel', 'hver fjerde'], en: ['(?:a|one) quarter', 'one in four', 'a fourth'] },
  33: { da: ['en tredjedel', 'hver tredje'], en: ['a third', 'one in three'] },
  50: { da: ['halvdelen', 'det halve'], en: ['half'] },
  100: { da: ['alle', 'samtlige'], en: ['all', 'every'] },
}

/** The ways in which a text may write a number, as patterns: 1500 is 1.500 in Danish and 1,500 in English; 2.5 is 2,5 in Danish. */
export function writeNumber(number: number, lang: Lang): readonly string[] {
  const [whole = '', fraction] = String(Math.abs(number)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'da' ? '[. \\u00a0]?' : '[, \\u00a0]?')
  const digits = fraction === undefined ? grouped : `${grouped}${lang === 'da' ? ',' : '\\.'}${fraction}`
  const word = small[lang][number]
  return [digits, ...(word === undefined ? [] : [word]), ...(said[number]?.[lang] ?? [])]
}
