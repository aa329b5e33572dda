// A made-up layer of any size as YAML files: what a large municipality would write in some years.
import { mkdirSync, writeFileSync } from 'node:fs'
import { stringify } from 'yaml'
import type { Knowledge } from '../../../knowledge/schema.ts'
import { ACTORS } from '../../../knowledge/shapes/local.ts'

// No offer is alike: the sounds of made-up places, one after the other.
const SOUNDS = ['bir', 'dal', 'fen', 'gro', 'hav', 'kil', 'lund', 'mos', 'nor', 'ris', 'sund', 'tved', 'vang', 'ør', 'elm', 'stok'] as const
const WORK = ['rådgivning', 'café', 'værksted', 'lektiehjælp', 'motion', 'sprogtræning', 'familieaften', 'besøg'] as const
const CASES_OF = 10
const CASES_FROM = 7

/** Writes a layer of `size` entries: seven offers to three cases. */
export function writeLayer(folder: string, size: number, knowledge: Knowledge): void {
  for (const kind of ['offers', 'cases']) mkdirSync(`${folder}/${kind}`, { recursive: true })
  const write = (path: string, value: object): void => writeFileSync(`${folder}/${path}.yaml`, stringify(value))
  write('layer', {
    id: 'stordal',
    title: { da: 'Stordal Kommune (opdigtet)', en: 'Stordal Municipality (made up)' },
    contact: { da: 'boligsocial koordinator', en: 'housing-social coordinator' },
    fictional: true,
  })
  for (let n = 0; n < size; n++) {
    const isCase = n % CASES_OF >= CASES_FROM
    write(`${isCase ? 'cases' : 'offers'}/${isCase ? 'case' : 'offer'}-${n}`, isCase ? caseOf(n, knowledge) : offerOf(n, knowledge))
  }
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

function placeOf(n: number): string {
  const sounds = [n, Math.floor(n / SOUNDS.length), Math.floor(n / SOUNDS.length ** 2)].map(part => pick(SOUNDS, part)).join('')
  return `${sounds[0]?.toUpperCase()}${sounds.slice(1)}`
}

function shared(n: number, { problems, groups, approaches }: Knowledge) {
  return {
    checked: pick(['2026-10-05', '2026-03-12', '2024-08-30'], n),
    problems: [...new Set([pick(problems, n).id, pick(problems, n * 7 + 3).id])],
    groups: n % 3 === 0 ? [pick(groups, n).id] : [],
    approaches: [pick(approaches, n).id],
  }
}

function offerOf(n: number, knowledge: Knowledge) {
  const work = pick(WORK, n)
  return {
    id: `offer-${n}`,
    title: { da: `${placeOf(n)} ${work}`, en: `${placeOf(n)} meeting place` },
    short: { da: `Åben ${work} for familier i området.`, en: 'Open to the families of the area.' },
    ...shared(n, knowledge),
    names: { da: [`${placeOf(n)}huset`], en: [] },
    actor: pick(ACTORS, n),
    what: [
      { da: `Kom forbi til ${work} uden aftale; børn er velkomne, og der er kaffe.` },
      { da: `Vi følger familien de første gange, og en frivillig fra ${placeOf(n + 1)} tager imod.` },
    ],
    hours: { da: 'tirsdag 16-19' },
    place: `${placeOf(n)}vej ${1 + (n % 90)}`,
    languages: ['dansk', 'arabisk'],
    contact: { role: { da: `vagten i ${placeOf(n)}` }, phone: '00 00 00 01' },
  }
}

function caseOf(n: number, knowledge: Knowledge) {
  const work = pick(WORK, n)
  return {
    id: `case-${n}`,
    title: { da: `Vi prøvede ${work} i ${placeOf(n)}` },
    short: { da: `Fjorten familier mødtes om ${work} i et halvt år.` },
    ...shared(n, knowledge),
    place: placeOf(n),
    year: '2025',
    activities: [pick(knowledge.activities, n).id],
    steps: [{ da: `En medarbejder bankede på i ${placeOf(n)}.` }, { da: 'Så spiste vi sammen hver onsdag.' }],
    outcome: [{ da: 'Ni familier kom hver gang.' }],
    evaluated: { da: 'Ingen har målt det; vi talte, hvem der kom.' },
  }
}
