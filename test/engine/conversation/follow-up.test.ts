import { expect, test } from 'vitest'
import { isFollowUp } from '../../../engine/conversation/index.ts'

test.each([
  'og hvis de har teenagere?',
  'og hvad hvis de har små børn?',
  'Hvad med fædrene?',
  'hvad siger evidensen?',
  'virker det?',
  'hun har også gæld',
  'hvad koster det?',
  'fortæl mere',
  'what does the evidence say?',
  'what about fathers?',
  'and if they have teenagers?',
  'how about young children',
  'does it work?',
  'show me another example',
  'hvis de er små?',
])('"%s" goes on from the last answer', question => {
  expect(isFollowUp(question)).toBe(true)
})

test.each([
  'isolerede enlige mødre',
  'gæld',
  'En far, der har mistet sit arbejde, sidder hjemme hele dagen og skændes med sin kone om pengene',
  'isolated single mothers',
  'teenage boys hang out in the street at night',
  'hvis en familie har stor gæld og rudekuverterne hober sig op, hvem kan så hjælpe',
  'forældre der drikker',
  '',
  '???',
])('"%s" begins afresh', question => {
  expect(isFollowUp(question)).toBe(false)
})

test('after a question back, a few words are the reply', () => {
  expect(isFollowUp('ensomhed', true)).toBe(true)
  expect(isFollowUp('ensomhed', false)).toBe(false)
})
