import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPersonalData } from '../../../engine/privacy/find.ts'

const kinds = (text: string): string[] => findPersonalData(text).map(f => `${f.kind}:${text.slice(f.start, f.end)}`)

describe('personal data is found, in every spelling', () => {
  test.each([
    ['010190-1234', 'cpr:010190-1234'],
    ['0101901234', 'cpr:0101901234'],
    ['hendes cpr er 01 01 90 1234', 'cpr:01 01 90 1234'],
    ['010190 - 1234', 'cpr:010190 - 1234'],
    ['０１０１９０-１２３４', 'cpr:０１０１９０-１２３４'],
    ['01\u200b0190-12\u00ad34', 'cpr:01\u200b0190-12\u00ad34'],
    ['010190\u20131234', 'cpr:010190\u20131234'],
    ['610190-1234', 'cpr:610190-1234'],
    ['ring 40123456', 'phone:40123456'],
    ['40 12 34 56', 'phone:40 12 34 56'],
    ['4012 3456', 'phone:4012 3456'],
    ['+45 40 12 34 56', 'phone:+45 40 12 34 56'],
    ['0045 40123456', 'phone:0045 40123456'],
    ['tlf. 40-12-34-56', 'phone:40-12-34-56'],
    ['skriv til a.b@eksempel.dk', 'email:a.b@eksempel.dk'],
    ['mor (at) eksempel.dk', 'email:mor (at) eksempel.dk'],
    ['Nørregade 12, 2. tv', 'address:Nørregade 12, 2. tv'],
    ['Hothers Plads 4', 'address:Hothers Plads 4'],
    ['hun bor på Rosenhøj 12', 'address:Rosenhøj 12'],
    ['lives at Ådalen 85', 'address:Ådalen 85'],
    ['amina snabel-a eksempel punktum dk', 'email:amina snabel-a eksempel punktum dk'],
    ['+46 70 123 45 67', 'phone:+46 70 123 45 67'],
    ['fb.com/amina', 'link:fb.com/amina'],
    ['sagsnr. 12/34567', 'case-number:12/34567'],
    ['https://eksempel.dk/sag/7', 'link:https://eksempel.dk/sag/7'],
    ['01011990-1234', 'cpr:01011990-1234'],
    ['tlf.40123456', 'phone:40123456'],
    ['45 40 12 34 56', 'phone:45 40 12 34 56'],
    ['(+45) 40 12 34 56', 'phone:(+45) 40 12 34 56'],
    ['ring 2014 2015', 'phone:2014 2015'],
    ['mor[snabel-a]eksempel.dk', 'email:mor[snabel-a]eksempel.dk'],
    ['mor [at] eksempel [dot] dk', 'email:mor [at] eksempel [dot] dk'],
    ['mor@eksempel,dk', 'email:mor@eksempel,dk'],
    ['Gl. Landevej 101', 'address:Gl. Landevej 101'],
    ['i Toveshøj 8, 1. th', 'address:Toveshøj 8, 1. th'],
    ['Nørregade 12 st. tv, 8000 Aarhus C', 'address:Nørregade 12 st. tv, 8000 Aarhus C'],
    ['kommune.eksempel.dk/sag/7', 'link:kommune.eksempel.dk/sag/7'],
    ['sagsnr. 27.24.00-G01-118-26', 'case-number:27.24.00-G01-118-26'],
    ['sag 19/20844', 'case-number:19/20844'],
    ['hun hedder Fatima Hassan', 'name:Fatima Hassan'],
    ['Fru Jensen på 3. sal', 'name:Jensen'],
  ])('%s', (text, found) => expect(kinds(text)).toEqual([found]))
})

describe('what only looks like personal data is left alone', () => {
  test.each([
    '2010-2014',
    '125000 kr',
    '1.250.000 kr',
    'de fik 15000000 kr.',
    '8 mødre og 19 børn',
    '15 timer om ugen',
    '70 201 201',
    '33 33 00 47',
    '80 200 500',
    '116 111',
    'ring 112',
    'barnets lov § 135',
    'servicelovens § 153',
    'opgang 4-12',
    'legeplads 2',
    'kl 14.30-16.30',
    'projektet hedder Baba',
    '20-30 forældre, 50-100 i alt',
    '31.12.2014',
    '01.01.2014 - 31.12.2014',
    '61 % og 68 %',
    'afdeling 3',
    'de bor i Vollsmose og har 8 børn',
    'hun bor i Gellerup 3. sal',
    'lives in Denmark 10 years',
    '2013 2014',
    'På Sundholmsvej 8 familier',
    'Sundholmsvej 2008-2013',
    'en lang vej 3 skridt frem',
    'sag 2010-2014',
    'borger.dk og familier.De kommer',
    '01.01.2014-2015',
  ])('%s', text => expect(kinds(text)).toEqual([]))
})

test('positions are UTF-16 units of the text as received', () => {
  const text = '👩‍👧 mor: ４０ 12\u200b 34 56!'
  const [found] = findPersonalData(text)
  expect(found && text.slice(found.start, found.end)).toBe('４０ 12\u200b 34 56')
})

test('no text throws, and every position lies inside it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 1000, unit: 'binary' }), text => {
      for (const { start, end } of findPersonalData(text)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 2000 },
  )
})

test('a number stays found whatever stands around it', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zæøå ,.]{0,60}$/), fc.stringMatching(/^[a-zæøå ,.]{0,60}$/), (before, after) => {
      expect(findPersonalData(`${before} 010190-1234 ${after}`).some(f => f.kind === 'cpr')).toBe(true)
    }),
  )
})
