// What every result is made of: sentences with the labels of their sources, names with their pages, the list of sources.
import type { Cited, Lang, Source } from '../../engine/answer.ts'
import { createReferences, type References } from '../pages/references.ts'
import { sourceWords } from '../pages/source-words.ts'
import type { Links } from './links.ts'

/** @example speaker.say({ text: 'Bland gruppen.', cites: ['network@32'] }) // { text: 'Bland gruppen.', sources: ['s. 32'] } */
export type Speaker = {
  readonly say: (item: Cited) => { text: string; sources: string[] }
  readonly sayAll: (items: readonly Cited[]) => { text: string; sources: string[] }[]
  readonly name: (kind: string, id: string, title: string) => { kind: string; id: string; title: string; address?: string }
  /** everything that was referred to so far */
  readonly sources: () => { label: string; source: string }[]
}

export function createSpeaker(sources: Readonly<Record<string, Source>>, lang: Lang, links: Links): Speaker {
  const references: References = createReferences(sources, lang)
  const say: Speaker['say'] = ({ text, cites }) => ({ text, sources: references.refer(cites).map(reference => reference.label) })
  return {
    say,
    sayAll: items => items.map(say),
    name: (kind, id, title) => ({ kind, id, title, ...present('address', links.entry(lang, kind, id)) }),
    sources: () => references.lines().map(line => ({ label: line.label, source: sourceWords(line.sources, lang) })),
  }
}

/** A field when there is something to put in it. */
export const present = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T })
