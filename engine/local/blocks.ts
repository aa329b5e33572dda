// Local entries -> blocks: a section of their own, so that nobody takes them for the report's.
import type { Lang, LocalCard } from '../answer.ts'
import type { Block, Fact, Section } from '../present/blocks.ts'
import { plain } from '../present/card-blocks.ts'
import { section } from '../present/sections.ts'
import { dayOf, type LocalLabel, localLabel as label } from './labels.ts'

type Shown = { readonly more: number; readonly isAlone: boolean; readonly bridges: boolean }

/** The local part of an answer. Where bridges are built, the offers stand first, under a heading of their own. */
export function showPart(entries: readonly LocalCard[], { more, isAlone, bridges }: Shown, lang: Lang): Block[] {
  const doors = bridges ? entries.filter(entry => entry.localKind === 'offers') : []
  const rest = entries.filter(entry => !doors.includes(entry))
  const parts = [
    { id: 'local-bridges', title: 'bridgeTo', cards: doors },
    { id: 'local', title: 'withYou', cards: rest },
  ] as const
  const shown = parts.filter(part => part.cards.length > 0)
  return shown.map(
    ({ id, title, cards }, i): Section => ({
      ...section('local', id, label(title, lang), [
        { type: 'sentences', items: plain(whose(cards, i === 0 && isAlone, lang)), role: 'note' },
        ...cards.map(card => cardSection(card, isAlone, lang)),
      ]),
      ...(i === shown.length - 1 && more > 0
        ? { more: { kind: 'local', id: '', label: label('more', lang).replace('{n}', String(more)) } }
        : {}),
    }),
  )
}

/** Whose words these are. A title is put in by a function, so that "$&" in it stays what it is. */
export function whose(cards: readonly LocalCard[], isAlone: boolean, lang: Lang): string {
  const from = [...new Set(cards.map(card => card.from))].join(lang === 'da' ? ' og ' : ' and ')
  const isFictional = cards.some(card => card.isFictional)
  return `${label(isAlone ? 'alone' : 'beside', lang).replace('{from}', () => from)}${isFictional ? ` ${label('fictional', lang)}.` : ''}`
}

function cardSection(card: LocalCard, isAlone: boolean, lang: Lang): Section {
  return {
    ...section('part', `local-${card.id}`, card.title, [
      { type: 'sentences', items: card.summary },
      ...overdueBlocks(card, lang),
      { type: 'facts', items: isAlone ? localFacts(card, lang) : firstFacts(card, lang) },
    ]),
    more: { kind: 'local', id: card.id, label: label('readAll', lang) },
  }
}

/** That nobody has looked for over a year; nothing when somebody has. */
export function overdueBlocks({ isOverdue, localKind }: LocalCard, lang: Lang): Block[] {
  if (!isOverdue) return []
  return [{ type: 'sentences', items: plain(label(localKind === 'offers' ? 'overdueOffer' : 'overdue', lang)), role: 'limit' }]
}

// Beside an answer of the report: whom to ask for, one way to get through, when or where. All the rest stands on the entry's own page.
function firstFacts(card: LocalCard, lang: Lang): Fact[] {
  const { contact, hours } = card
  const reach = contact?.phone ? 'phone' : contact?.email ? 'email' : 'web'
  return localFacts(card, lang, ['ask', reach, hours ? 'hours' : 'place', 'text'])
}

/** What one needs to get there, and how old it is. @param only some of it; absent: all */
export function localFacts(card: LocalCard, lang: Lang, only?: readonly LocalLabel[]): Fact[] {
  const { contact, hours, place, languages, price, isDanishOnly, checked } = card
  const fact = (term: LocalLabel, text: string | undefined, href?: string): Fact[] =>
    text === undefined || only?.includes(term) === false
      ? []
      : [{ term: label(term, lang), text: plain(text), ...(href === undefined ? {} : { href }) }]
  return [
    ...fact('ask', contact?.role),
    ...fact('phone', contact?.phone, `tel:${contact?.phone?.replace(/[^\d+]/g, '')}`),
    ...fact('email', contact?.email, `mailto:${contact?.email}`),
    ...fact('web', contact?.web, contact?.web),
    ...fact('hours', hours),
    ...fact('place', place),
    ...fact('languages', languages?.join(', ')),
    ...fact('price', price),
    ...fact('checked', dayOf(checked, lang)),
    ...fact('text', isDanishOnly && lang !== 'da' ? label('danishOnly', lang) : undefined),
  ]
}
