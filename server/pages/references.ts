// The small [s. 33] after a sentence, and the list at the foot that it leads to.
import type { Lang, Source } from '../../engine/answer.ts'
import { isLocalSource } from '../../engine/local/entries.ts'
import { word } from './words.ts'

/** One reference after a sentence. `id` stands on the first of its kind, so that the list can lead back. */
export type Reference = { readonly label: string; readonly href: string; readonly title: string; readonly id?: string }

/** One line of the list: a page of the report, a footnote, or a fact beside the report. */
export type SourceLine = { readonly anchor: string; readonly back: string; readonly label: string; readonly sources: readonly Source[] }

export type References = {
  /** the references of a sentence, in the order of its citations; the same line is named once */
  readonly refer: (cites: readonly string[]) => readonly Reference[]
  /** the lines for everything referred to so far */
  readonly lines: () => readonly SourceLine[]
}

/** References over the sources of one page. Remembers what was referred to, in the order of drawing. */
export function createReferences(sources: Readonly<Record<string, Source>>, lang: Lang): References {
  const used = new Map<string, Source[]>()
  return {
    refer: cites => {
      const references: Reference[] = []
      for (const cite of cites) {
        const source = sources[cite]
        if (!source) continue
        const anchor = anchorOf(cite, source)
        const href = `#kilde-${anchor}`
        const isFirst = !used.has(anchor)
        const line = used.get(anchor) ?? []
        used.set(anchor, line)
        if (!line.includes(source)) line.push(source)
        if (references.some(r => r.href === href)) continue
        references.push({ label: source.label, href, title: titleOf(source, lang), ...(isFirst ? { id: `ref-${anchor}` } : {}) })
      }
      return references
    },
    lines: () =>
      [...used]
        .sort(([, [a]], [, [b]]) => rank(a) - rank(b))
        .map(([anchor, list]) => ({ anchor: `kilde-${anchor}`, back: `#ref-${anchor}`, label: list[0]?.label ?? '', sources: list })),
  }
}

/** A source in one line: chapter and section, the literature as the report cites it, or a fact with its date. */
export function titleOf(source: Source, lang: Lang): string {
  if (source.kind === 'report') return source.chapter === source.section ? source.chapter : `${source.chapter}: ${source.section}`
  if (source.kind === 'literature') return `${source.reference} (${word('asCited', lang)})`
  return `${source.title} (${word('checkedOn', lang)} ${dateOf(source.checked, lang)})`
}

/** @example dateOf('2026-11-20', 'da') // '20. november 2026' */
export function dateOf(date: string, lang: Lang): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const name = MONTHS[lang][Number(month) - 1]
  if (!name) return date
  return lang === 'da' ? `${Number(day)}. ${name} ${year}` : `${Number(day)} ${name} ${year}`
}

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  da: ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}

// One line a label: everything beside the report shares one, except what is local, which says whose it is.
function anchorOf(cite: string, source: Source): string {
  if (source.kind === 'report') return `s${source.page}`
  return source.kind === 'literature' || isLocalSource(cite) ? cite : 'beside'
}

// The report by page, then its footnotes, then what stands beside it.
function rank(source: Source | undefined): number {
  if (source?.kind === 'report') return source.page
  return source?.kind === 'literature' ? 1000 + source.footnote : 2000
}
