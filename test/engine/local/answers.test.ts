import { describe, expect, test } from 'vitest'
import { answerBlocks } from '../../../engine/present/answer-blocks.ts'
import type { Section } from '../../../engine/present/blocks.ts'
import { alone, engine, shown, TODAY } from './house.ts'

const sectionsOf = (question: string): Section[] =>
  answerBlocks(engine.ask({ question, today: TODAY })).filter((block): block is Section => block.type === 'section')

test('what shares the problem and the group stands first; what is for others is left out', () => {
  expect(shown('isolerede enlige mødre')).toEqual(['perlen', 'trappekaffe'])
  expect(shown('isolerede fædre')).toEqual(['faedreaften', 'trappekaffe'])
})

test('what shares nothing is not shown, and then the answer is as it is without a layer', () => {
  const question = 'de unge laver uro ved skolen'
  const { version: _, ...answer } = engine.ask({ question })
  const { version: __, ...before } = alone.ask({ question })
  expect(answer).toEqual(before)
})

test('local entries stand right after the first steps', () => {
  const roles = sectionsOf('isolerede enlige mødre').map(section => section.role)
  expect(roles.indexOf('local')).toBe(roles.indexOf('steps') + 1)
})

test('where bridges are built, the doors stand under a heading of their own', () => {
  const sections = sectionsOf('familien har gæld og regninger, de ikke kan betale')
  const doors = sections.find(section => section.id === 'local-bridges')
  expect(doors?.title).toBe('Hvem I kan bygge bro til her')
  expect(doors?.blocks).toContainEqual(expect.objectContaining({ id: 'local-pengehjoernet' }))
  expect(sections.find(section => section.id === 'local')?.blocks).toContainEqual(expect.objectContaining({ id: 'local-kuverter' }))
})

test('danger now brings signposts only', () => {
  const answer = engine.ask({ question: 'min mand har lige slået mig, og jeg er på Perlen', today: TODAY })
  expect(answer.outcome).toBe('urgent')
  expect(answer.local).toBeUndefined()
})

describe('a name', () => {
  test.each(['hvad er Perlen?', 'PERLENS åbningstider', 'what is the pearl house', 'Kvindehuset Perlen', 'hvem kommer i perlenfrokosten'])(
    '%s',
    question => {
      const answer = engine.ask({ question, today: TODAY })
      expect(answer.local?.entries[0]?.id).toBe('perlen')
      expect(answer.outcome).toBe('answer')
      expect(answer.notices.map(notice => notice.kind)).not.toContain('outside')
    },
  )

  test('the answer says plainly that the report says nothing of it', () => {
    const answer = engine.ask({ question: 'hvad er Perlen?', today: TODAY })
    expect(answer.local?.isAlone).toBe(true)
    expect(JSON.stringify(answer.local?.blocks)).toContain('Rapporten siger ikke noget om det. Det her har Bakkeby Kommune selv skrevet.')
    expect(answerBlocks(answer)[0]).toMatchObject({ type: 'section', role: 'local' })
  })

  test('that is denied is not heard', () => {
    expect(shown('ikke Perlen')).toEqual([])
  })
})

test('a question in an entry’s own words finds it; one chance word does not', () => {
  expect(shown('trappekaffe stole')).toContain('trappekaffe')
  expect(shown('hvilke stole har dronningen på slottet i hovedstaden')).toEqual([])
})

describe('local words', () => {
  test('say what the report knows where its own reading finds nothing, and are shown with it', () => {
    const question = 'gældskolossen'
    expect(alone.ask({ question }).understood.problems.map(p => p.id)).not.toContain('poverty')
    const answer = engine.ask({ question: 'hvad med et kolosbrev', today: TODAY })
    expect(answer.outcome).toBe('answer')
    expect(answer.understood.problems).toContainEqual(expect.objectContaining({ id: 'poverty', because: [{ start: 12, end: 21 }] }))
  })

  test('only choose among local entries where the report has found its problems', () => {
    const question = 'isolerede mødre med et kolosbrev'
    const strip = ({ recommendations, understood }: ReturnType<typeof engine.ask>) => ({ recommendations, understood })
    expect(strip(engine.ask({ question }))).toEqual(strip(alone.ask({ question })))
    expect(shown(question)).toContain('pengehjoernet')
  })
})

test('an entry that was not checked for over a year says so; the day decides', () => {
  const ask = (today: string) => engine.ask({ question: 'Pengehjørnet', today }).local
  expect(ask('2025-01-10')?.entries[0]?.isOverdue).toBe(false)
  expect(ask('2025-01-11')?.entries[0]?.isOverdue).toBe(true)
  expect(JSON.stringify(ask('2025-01-11')?.blocks)).toContain('Ikke tjekket i over et år: ring, før I henviser.')
})

test('an English reader sees what is in Danish only, and the text says which language it is', () => {
  const { local } = engine.ask({ question: 'Pengehjørnet', lang: 'en', today: TODAY })
  expect(local?.entries[0]).toMatchObject({ isDanishOnly: true, summary: [{ lang: 'da', text: 'Gratis hjælp til regninger.' }] })
  expect(JSON.stringify(local?.blocks)).toContain('In Danish only')
  const { local: both } = engine.ask({ question: 'the pearl house', lang: 'en', today: TODAY })
  expect(both?.entries[0]).toMatchObject({ isDanishOnly: false })
  expect(both?.entries[0]?.summary[0]).not.toHaveProperty('lang')
})

test('beside an answer of the report: whom to ask for, one way to get through, and when', () => {
  const terms = (question: string, lang: 'da' | 'en') =>
    JSON.stringify(engine.ask({ question, lang, today: TODAY }).local?.blocks).match(/(?<="term":")[^"]+/g)
  expect(terms('isolerede enlige mødre', 'da')?.slice(0, 3)).toEqual(['Spørg efter', 'Telefon', 'Åbent'])
  expect(terms('isolerede enlige mødre', 'da')).not.toContain('Sprog')
  expect(terms('hvad er Perlen?', 'da')).toContain('Sprog')
})

test('telephone, mail and page can be followed; every sentence says whose it is', () => {
  const { local, sources } = engine.ask({ question: 'Perlen', today: TODAY })
  const text = JSON.stringify(local?.blocks)
  for (const href of ['tel:00000002', 'mailto:perlen@bakkeby.example', 'https://bakkeby.example/perlen'])
    expect(text).toContain(`"href":"${href}"`)
  expect(text).toContain('Opdigtet eksempel')
  expect(sources['beside-local-perlen']?.label).toBe('fra Bakkeby Kommune, ikke fra rapporten')
})
