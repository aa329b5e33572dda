// What is not the worker's task is sent to whoever has it: the health system, an adviser on debt, or the municipality.
import { expect, test } from 'vitest'
import { engine } from './house.ts'

const refers = (question: string): string[] =>
  engine
    .ask({ question })
    .notices.filter(notice => notice.kind === 'refer')
    .map(notice => notice.id)

test.each([
  ['illness', 'Psykisk syg mor, svær depression, går til psykiater. Hvad er vores rolle ved siden af?', 'refer-health'],
  ['treatment', 'she needs treatment for PTSD', 'refer-health'],
  ['debt', 'gæld, rykkere og inkasso. familien kan slet ikke overskue det', 'refer-legal'],
  ['a child case', 'familien har en børnesag og moren vil have mig med', 'refer-municipality'],
  [
    'children hurt by drinking',
    'far drikker så meget, at han ikke kan stå op om morgenen, børnene må klare sig selv',
    'refer-municipality',
  ],
])('%s', (_, question, notice) => {
  expect(refers(question)).toEqual([notice])
})
