// The interface words around local entries.
import type { Text } from '../../knowledge/schema.ts'
import type { Lang } from '../answer.ts'

const labels = {
  withYou: { da: 'Hos jer', en: 'With you' },
  bridgeTo: { da: 'Hvem I kan bygge bro til her', en: 'Whom you can build a bridge to here' },
  local: { da: 'Lokalt', en: 'Local' },
  alone: {
    da: 'Rapporten siger ikke noget om det. Det her har {from} selv skrevet.',
    en: 'The report says nothing of it. This is what {from} itself has written.',
  },
  beside: { da: 'Skrevet af {from}, ikke af rapporten.', en: 'Written by {from}, not by the report.' },
  fictional: { da: 'Opdigtet eksempel', en: 'Made-up example' },
  danishOnly: { da: 'Kun på dansk', en: 'In Danish only' },
  text: { da: 'Teksten', en: 'The text' },
  ask: { da: 'Spørg efter', en: 'Ask for' },
  phone: { da: 'Telefon', en: 'Telephone' },
  email: { da: 'Mail', en: 'E-mail' },
  web: { da: 'Hjemmeside', en: 'Website' },
  hours: { da: 'Åbent', en: 'Open' },
  place: { da: 'Sted', en: 'Place' },
  languages: { da: 'Sprog', en: 'Languages' },
  price: { da: 'Pris', en: 'Price' },
  checked: { da: 'Sidst tjekket', en: 'Last checked' },
  overdueOffer: {
    da: 'Ikke tjekket i over et år: ring, før I henviser.',
    en: 'Not checked for over a year: ring before you refer anybody.',
  },
  overdue: { da: 'Ikke tjekket i over et år.', en: 'Not checked for over a year.' },
  readAll: { da: 'Læs det hele', en: 'Read all of it' },
  more: { da: 'Se de andre {n} lokale', en: 'See the other {n} local ones' },
  offers: { da: 'Tilbud', en: 'Offers' },
  activities: { da: 'Egne aktiviteter', en: 'Own activities' },
  cases: { da: 'Egne forløb', en: 'Own projects' },
  evidence: { da: 'Undersøgelser, I kender', en: 'Studies that you know' },
  practice: { da: 'Gode råd herfra', en: 'Advice from here' },
} as const satisfies Record<string, Text>

export type LocalLabel = keyof typeof labels

/** A word around local entries in one language. @example localLabel('withYou', 'da') // 'Hos jer' */
export const localLabel = (key: LocalLabel, lang: Lang): string => labels[key][lang]

const MONTHS: Readonly<Record<Lang, string>> = {
  da: 'januar februar marts april maj juni juli august september oktober november december',
  en: 'January February March April May June July August September October November December',
}

/** @example dayOf('2026-10-05', 'da') // '5. oktober 2026' */
export function dayOf(date: string, lang: Lang): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${day}${lang === 'da' ? '.' : ''} ${MONTHS[lang].split(' ')[(month ?? 1) - 1]} ${year}`
}
