// Which fixed text stands first when somebody is in danger.
import { expect, test } from 'vitest'
import { engine } from './house.ts'

const urgent = (question: string): string[] =>
  engine
    .ask({ question })
    .notices.filter(notice => notice.kind === 'urgent')
    .map(notice => notice.id)

test.each([
  ['the words tell the kind', 'Faren slår børnene med bælte, det fortalte den ældste mig i går', 'urgent-child'],
  [
    'a child, and a kind that no word list tells',
    'min kollega siger at den lille på 3 har mærker efter en ledning på benene',
    'urgent-child',
  ],
  ['suicide', 'han vil tage sit eget liv', 'urgent-suicide'],
])('%s', (_, question, first) => expect(urgent(question)[0]).toBe(first))
