// A phrase of alarm is danger whatever else is said (knowledge/words/alarm.yaml).
import { describe, expect, test } from 'vitest'
import { buildCatalogue } from '../../engine/catalogue.ts'
import { prepare } from '../../engine/prepare.ts'
import { buildRank } from '../../engine/rank.ts'
import { stem } from '../../engine/text/stem.ts'
import { decideEnding } from '../../engine/understand/outcome.ts'
import { understand } from '../../engine/understand/understand.ts'
import { vocabularyOf } from '../../engine/understand/words.ts'
import { engine, knowledge } from './house.ts'

const outcome = (question: string): string => engine.ask({ question }).outcome

describe('a phrase of alarm', () => {
  test.each([
    'der ligger en baby herinde som ikke trækker vejret ordentligt, og vi skulle ellers snakke om sprogcafé og penge',
    'Drengen er bevidstløs. Mor spørger om der er en motionsgruppe for ensomme kvinder',
    'mum asks about the sewing class, and the toddler has fallen out of the window',
  ])('%s', question => expect(outcome(question)).toBe('urgent'))

  test('decides without any learned weights too, and a "not" before it takes it back', () => {
    const { lexicon, book } = prepare(knowledge, buildRank)
    const tools = {
      catalogue: buildCatalogue(knowledge),
      lexicon,
      vocabulary: vocabularyOf(knowledge, book, stem),
      model: undefined,
    }
    const sounds = (question: string): boolean => understand(question, {}, 'da', tools, { steps: 0 }).soundsAlarm
    expect(sounds('hun siger at han truer hende med en kniv')).toBe(true)
    expect(sounds('de er ikke holdt op med at trække vejret i en uge, siger hun')).toBe(false)
    expect(decideEnding(understand('barnet trækker ikke vejret', {}, 'da', tools, { steps: 0 }), false).outcome).toBe('urgent')
  })

  test.each(['hun er så sjov at man ikke kan trække vejret af grin', 'boys who run out of breath laughing at football'])(
    'an idiom is none: %s',
    question => expect(outcome(question)).not.toBe('urgent'),
  )
})
