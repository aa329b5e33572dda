import type { Scenario } from '../schema.ts'
import type { Check } from './check.ts'
import { vocabulary } from './vocabulary.ts'
import { filesOf } from './walk/files-of.ts'

/** An hour a week for a quarter of a year, and no family twice. */
export const FEWEST_SCENARIOS = 12

type Meets = Scenario['meets']
type Need = readonly [da: string, en: string, isMet: (meets: Meets) => boolean]

const needs: readonly Need[] = [
  ...vocabulary.approaches.map(
    (id): Need => [`tilgangen "${id}" som den første`, `the approach "${id}" first`, m => m.approaches[0] === id],
  ),
  ...vocabulary.cases.map((id): Need => [`casen "${id}"`, `the case "${id}"`, m => m.cases.includes(id)]),
  ['fare (outcome: urgent)', 'danger (outcome: urgent)', m => m.outcome === 'urgent'],
  [
    'noget, der ikke står i rapporten (outcome: outside)',
    'something that is not in the report (outcome: outside)',
    m => m.outcome === 'outside',
  ],
  ['noget, der hører til hos andre (outcome: refer)', 'something that belongs with others (outcome: refer)', m => m.outcome === 'refer'],
  [
    'grænsen for rollen (topics: role-boundaries)',
    'the limits of the role (topics: role-boundaries)',
    m => m.topics.includes('role-boundaries'),
  ],
  ['fædre (groups: fathers)', 'fathers (groups: fathers)', m => m.groups.includes('fathers')],
  ['enlige fædre (groups: single-fathers)', 'single fathers (groups: single-fathers)', m => m.groups.includes('single-fathers')],
]

export const scenariosMeetEverything: Check = {
  name: 'scenarios-meet-everything',
  what: `At least ${FEWEST_SCENARIOS} scenarios meet every approach, every case, danger, the limits of the role, fathers, and what is not in the report.`,
  severity: 'error',
  run: loaded => {
    const all = filesOf(loaded, 'scenarios').map(file => file.value.meets)
    const place = { file: `${loaded.folder}/scenarios`, line: 1 }
    const unmet = needs
      .filter(([, , isMet]) => !all.some(isMet))
      .map(([da, en]) => ({ ...place, da: `Intet scenarie møder ${da}. Skriv et.`, en: `No scenario meets ${en}. Write one.` }))
    if (all.length >= FEWEST_SCENARIOS) return unmet
    const count = {
      da: `Der er ${all.length} scenarier. Skriv mindst ${FEWEST_SCENARIOS}.`,
      en: `There are ${all.length} scenarios. Write at least ${FEWEST_SCENARIOS}.`,
    }
    return [{ ...place, ...count }, ...unmet]
  },
}
