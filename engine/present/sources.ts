// A citation key (network-works@33, note-57, beside-underretning) -> the source that a reader sees.
import type { Knowledge, Text } from '../../knowledge/schema.ts'
import type { Lang, Source } from '../answer.ts'
import { keep, once, workedOut } from './once.ts'

/** The sources of a knowledge; more is not needed here. */
export type HasSources = Pick<Knowledge, 'sources'>

/** A source in both languages, for readers of the API. */
export type SourceTexts =
  | {
      readonly kind: 'report'
      readonly chapter: Text
      readonly section: Text
      readonly page: number
      readonly derived: boolean
      readonly label: Text
    }
  | { readonly kind: 'literature'; readonly reference: string; readonly footnote: number; readonly page: number; readonly label: Text }
  | { readonly kind: 'beside-the-report'; readonly title: Text; readonly checked: string; readonly label: Text }

const BESIDE_LABEL: Text = { da: 'ikke fra rapporten', en: 'not from the report' }

/**
 * What a citation key stands for, in both languages.
 * Pages that were derived by counting are labelled "ca. s. 34".
 * @throws when the knowledge has no such source: the checks of the knowledge must have let it through
 */
export function sourceTexts(knowledge: HasSources, cite: string): SourceTexts {
  const { report, literature, beside } = knowledge.sources
  const [sectionId = '', page] = cite.split('@')
  if (page === undefined) {
    const note = literature.find(n => n.id === cite)
    if (note) {
      const footnote = Number(cite.slice('note-'.length))
      return {
        kind: 'literature',
        reference: note.reference,
        footnote,
        page: note.page,
        label: { da: `note ${footnote}`, en: `note ${footnote}` },
      }
    }
    const fact = beside.find(b => b.id === cite)
    if (fact) return { kind: 'beside-the-report', title: fact.title, checked: fact.checked, label: fact.label ?? BESIDE_LABEL }
  }
  for (const chapter of report.chapters) {
    const section = chapter.sections.find(s => s.id === sectionId)
    if (!section || page === undefined) continue
    const number = Number(page)
    const derived = report.derivedPages.some(([from, to]) => from <= number && number <= to)
    return { kind: 'report', chapter: chapter.title, section: section.title, page: number, derived, label: pageLabel(number, derived) }
  }
  throw new Error(`no source ${cite} in knowledge/sources`)
}

/**
 * The sources behind citation keys, in one language; keys in the order of the alphabet.
 * @example resolveSources(knowledge, ['network-works@33'], 'da')['network-works@33'].label // 's. 33'
 */
export function resolveSources(knowledge: HasSources, cites: readonly string[], lang: Lang): Record<string, Source> {
  const shown = shownIn(knowledge.sources, lang)
  const asked = new Set(cites)
  if ([...asked].some(cite => !shown.has(cite))) {
    const all = [...shown.keys(), ...asked]
      .sort()
      .map(cite => [cite, shown.get(cite) ?? keep(inLanguage(sourceTexts(knowledge, cite), lang))] as const)
    shown.clear()
    for (const [cite, source] of all) shown.set(cite, source)
  }
  const sources: Record<string, Source> = {}
  for (const [cite, source] of shown) if (asked.has(cite)) sources[cite] = source
  return sources
}

// Sources that were shown before, in the order of the alphabet: to sort them anew for each answer costs more than to go through
// all. There are as many as the knowledge has; an unknown one is not kept.
const shownIn = once((_: Knowledge['sources'], __) => new Map<string, Source>())

/** Every citation key that stands anywhere inside a value, once each. */
export function collectCites(value: unknown): string[] {
  const found = new Set<string>()
  gatherCites(value, found)
  return [...found]
}

function gatherCites(value: unknown, into: Set<string>): void {
  if (!value || typeof value !== 'object') return
  const known = workedOut(value)
  if (known && !known.cites) {
    const found = new Set<string>()
    gatherInside(value, found)
    known.cites = [...found]
  }
  if (known?.cites) for (const cite of known.cites) into.add(cite)
  else gatherInside(value, into)
}

function gatherInside(value: object, into: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) gatherCites(item, into)
  else
    for (const key in value) {
      const item = (value as Readonly<Record<string, unknown>>)[key]
      if (key === 'cites' && Array.isArray(item)) for (const cite of item) into.add(String(cite))
      else if (typeof item === 'object') gatherCites(item, into)
    }
}

function inLanguage(source: SourceTexts, lang: Lang): Source {
  if (source.kind === 'report')
    return { ...source, chapter: source.chapter[lang], section: source.section[lang], label: source.label[lang] }
  if (source.kind === 'literature') return { ...source, label: source.label[lang] }
  return { ...source, title: source.title[lang], label: source.label[lang] }
}

const pageLabel = (page: number, derived: boolean): Text =>
  derived ? { da: `ca. s. ${page}`, en: `approx. p. ${page}` } : { da: `s. ${page}`, en: `p. ${page}` }
