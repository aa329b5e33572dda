// Units stand in English in the knowledge files; a Danish reader gets Danish ones.
import type { Lang } from '../answer.ts'

const DANISH: Readonly<Record<string, string>> = {
  approaches: 'tilgange',
  children: 'børn',
  considerations: 'overvejelser',
  days: 'dage',
  efforts: 'indsatser',
  'factors or more': 'faktorer eller flere',
  families: 'familier',
  hours: 'timer',
  'hours a week': 'timer om ugen',
  months: 'måneder',
  mothers: 'mødre',
  parents: 'forældre',
  participants: 'deltagere',
  people: 'personer',
  plans: 'helhedsplaner',
  sessions: 'mødegange',
  times: 'gange',
  women: 'kvinder',
  worker: 'medarbejder',
  workers: 'medarbejdere',
  year: 'år',
  years: 'år',
}

/** A unit in the reader's language; a sign such as % is the same in both. @example unitText('hours a week', 'da') // 'timer om ugen' */
export const unitText = (unit: string, lang: Lang): string => (lang === 'da' ? (DANISH[unit] ?? unit) : unit)
