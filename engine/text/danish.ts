// The Danish stemmer of Snowball, step by step; a test holds it against the usual implementation.

const VOWEL = 'aeiouyæåø'
const HEAD = new RegExp(`^[^${VOWEL}]*[${VOWEL}]+[^${VOWEL}]`)
const SHORTEST_HEAD = 3

const ENDING =
  /(?:hed|ethed|ered|e|erede|ende|erende|ene|erne|ere|en|heden|eren|er|heder|erer|heds|es|endes|erendes|enes|ernes|eres|ens|hedens|erens|ers|ets|erets|et|eret)$/
const GENITIVE = /[abcdfghjklmnoprtvyzå]s$/
const PAIR = /(?:gd|dt|gt|kt)$/
const OTHER = /(?:e?lig|ig|els)$/
const DOUBLE = /([b-df-hj-np-tv-xz])\1$/

/**
 * The stem of a word in small letters.
 * @example danishStem('naboer') // 'nabo'
 */
export function danishStem(word: string): string {
  if (word.length < SHORTEST_HEAD) return word
  const head = HEAD.exec(word)?.[0].length
  if (head === undefined) return word.replace(/igst$/, 'ig')
  // endings count only behind the head of a word
  const from = Math.max(SHORTEST_HEAD, head)
  const without = (text: string, ending: RegExp): string => text.slice(0, from) + text.slice(from).replace(ending, '')
  const unpaired = (text: string): string => (PAIR.test(text.slice(from)) ? text.slice(0, -1) : text)

  let stem = without(word, ENDING)
  if (stem === word && word.length > from && GENITIVE.test(word)) stem = word.slice(0, -1)
  stem = unpaired(stem).replace(/igst$/, 'ig')
  if (stem.slice(from).endsWith('løst')) stem = stem.slice(0, -1)
  else {
    const shorter = without(stem, OTHER)
    if (shorter !== stem) stem = unpaired(shorter)
  }
  return stem.length > from && DOUBLE.test(stem) ? stem.slice(0, -1) : stem
}
