import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitCompound } from '../../../engine/text/compounds.ts'
import { fold } from '../../../engine/text/fold.ts'
import { detectLanguage } from '../../../engine/text/language.ts'
import { stem } from '../../../engine/text/stem.ts'
import { rememberWords, tokenise } from '../../../engine/text/tokens.ts'
import { boxTypos, correctTypo } from '../../../engine/text/typos.ts'

describe('fold: one spelling for one word', () => {
  test.each([
    ['Mødre', 'moedre'],
    ['moedre', 'moedre'],
    ['BØRN', 'boern'],
    ['får', 'faar'],
    ['café', 'cafe'],
    ['mö\u00addre', 'moedre'],
    ["can't", 'cant'],
    ['ｍｏｒ', 'mor'],
  ])('%s -> %s', (word, folded) => expect(fold(word)).toBe(folded))
})

describe('tokenise: words with their places', () => {
  test('positions lead back to the question as received', () => {
    const question = 'Enlige mødre, som ALDRIG ser nogen'
    expect(tokenise(question).map(t => question.slice(t.start, t.end))).toEqual(['Enlige', 'mødre', 'som', 'ALDRIG', 'ser', 'nogen'])
  })
  test('hyphens part words; punctuation and "men" begin a new clause', () => {
    expect(tokenise('mor-barn-gruppe').map(t => t.word)).toEqual(['mor', 'barn', 'gruppe'])
    expect(tokenise('ikke ensom, men fattig').map(t => t.clause)).toEqual([0, 0, 2, 2])
  })
  test('an empty question has no words', () => expect(tokenise(' ?! ')).toEqual([]))
})

describe('stem: forms of one word meet', () => {
  test.each([
    ['da', ['mor', 'moren', 'moedre', 'moedrene']],
    ['da', ['barn', 'boern', 'boernene']],
    ['da', ['isoleret', 'isolerede', 'isolation']],
    ['da', ['skole', 'skolen', 'skoler', 'skolerne']],
    ['en', ['mother', 'mothers', 'mum', 'mums']],
    ['en', ['lonely', 'loneliness']],
  ] as const)('%s %j', (lang, forms) => expect(new Set(forms.map(f => stem(f, lang))).size).toBe(1))
  test('different words stay apart', () => expect(stem('moedre', 'da')).not.toBe(stem('moede', 'da')))
})

describe('splitCompound', () => {
  const known = (part: string): boolean => ['alenemoedre', 'gruppe', 'familie', 'kursus', 'ensomhed', 'problem'].includes(part)
  test.each([
    ['alenemoedregruppe', ['alenemoedre', 'gruppe']],
    ['familiekursus', ['familie', 'kursus']],
    ['ensomhedsproblem', ['ensomhed', 'problem']],
  ])('%s', (word, parts) => expect(splitCompound(word, known)).toEqual(parts))
  test('a word of unknown parts stays whole', () => expect(splitCompound('vaskemaskine', known)).toBeUndefined())
  test('what is too long for a word is not even looked up, so that a thousand letters in a row cost nothing', () => {
    let looked = 0
    const count = (part: string): boolean => {
      looked += 1
      return known(part)
    }
    expect(splitCompound('alenemoedregruppe'.padStart(1_000, 'x'), count)).toBeUndefined()
    expect(looked).toBe(0)
    expect(splitCompound('vaskemaskine', count)).toBeUndefined()
    expect(looked).toBeGreaterThan(0)
  })
})

describe('typing errors, in non-words only', () => {
  const typos = boxTypos(['ensomhed', 'depression', 'isoleret', 'mistillid', 'nerver', 'kerner'])
  test.each([
    ['depresion', 'depression'],
    ['isolret', 'isoleret'],
    ['misttillid', 'mistillid'],
    ['ensomehd', 'ensomhed'],
  ])('%s -> %s', (typed, meant) => expect(correctTypo(typed, typos)).toBe(meant))
  test('two equally near words: no guess', () => expect(correctTypo('havet', boxTypos(['haves', 'haver']))).toBeUndefined())
  test('short words and numbers are left alone', () => {
    expect(correctTypo('enso', typos)).toBeUndefined()
    expect(correctTypo('isoler3t', typos)).toBeUndefined()
  })
})

describe('the language of a question', () => {
  const common = { da: new Set(['hvad', 'kan', 'jeg', 'enlige', 'mor']), en: new Set(['what', 'can', 'i', 'single', 'mothers']) }
  test.each([
    ['hvad kan jeg', 'da'],
    ['what can I do', 'en'],
    ['isolated single mothers', 'en'],
    ['zumba', 'da'],
    ['mødre', 'da'],
  ] as const)('%s: %s', (question, lang) => expect(detectLanguage(question, tokenise(question), common)).toBe(lang))
})

test('words that are remembered are those that are read', () => {
  const read = rememberWords(word => word)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(read(text)).toEqual(tokenise(text).map(({ word }) => word))
    }),
  )
  expect(read('Mødre, MØDRE – men ikke\u00ad fædre!')).toEqual(['moedre', 'moedre', 'men', 'ikke', 'faedre'])
})
