import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { unitText } from '../../../engine/present/units.ts'
import { loadKnowledge } from '../../../knowledge/load.ts'

const { knowledge } = loadKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url)))
const units = new Set([...knowledge.evidence, ...knowledge.cases, ...knowledge.topics].flatMap(entry => entry.figures.map(f => f.unit)))

test.each([...units].sort())('the unit %s has a Danish word', unit => {
  expect(unitText(unit, 'en')).toBe(unit)
  if (unit !== '%') expect(unitText(unit, 'da'), `add "${unit}" to engine/present/units.ts`).not.toBe(unit)
})
