import type { Layer, LocalEntry, Statement } from '../../knowledge/schema.ts'
import type { Cited, Lang, LocalCard } from '../answer.ts'
import { once } from '../present/once.ts'

/** A local sentence in one language; it says so when only Danish is written. */
export const sayLocal = once((statement: Statement, lang: Lang): Cited => {
  const { da, cites } = statement
  const text = statement[lang]
  return { text, cites, ...(lang === 'en' && text === da ? { lang: 'da' as const } : {}) }
})

/** Whether a day lies over a year before another. Days are compared as they are written. */
export const isOverdue = (checked: string, today: string | undefined): boolean =>
  today !== undefined && `${Number(checked.slice(0, 4)) + 1}${checked.slice(4)}` < today

/** What is seen of a local entry in an answer. */
export function localCard(entry: LocalEntry, layer: Layer, lang: Lang, today: string | undefined): LocalCard {
  return {
    id: entry.id,
    kind: 'local',
    title: entry.title[lang],
    summary: [sayLocal(entry.localKind === 'practice' ? entry.text : entry.short, lang)],
    localKind: entry.localKind,
    from: layer.title[lang],
    isFictional: layer.fictional,
    isDanishOnly: entry.isDanishOnly,
    checked: entry.checked,
    isOverdue: isOverdue(entry.checked, today),
    ...(entry.localKind === 'offers' ? offerFacts(entry, lang) : {}),
    ...(entry.localKind === 'cases' ? { place: entry.place } : {}),
  }
}

function offerFacts(entry: Extract<LocalEntry, { localKind: 'offers' }>, lang: Lang): Partial<LocalCard> {
  const { actor, hours, place, price, languages, contact } = entry
  const { role, phone, email, web } = contact
  return {
    actor,
    ...(hours ? { hours: hours[lang] } : {}),
    ...(place ? { place } : {}),
    ...(price ? { price: price[lang] } : {}),
    ...(languages.length > 0 ? { languages } : {}),
    contact: { role: role[lang], ...(phone ? { phone } : {}), ...(email ? { email } : {}), ...(web ? { web } : {}) },
  }
}
