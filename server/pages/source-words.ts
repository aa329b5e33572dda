import type { Lang, Source } from '../../engine/answer.ts'
import { titleOf } from './references.ts'

/**
 * What stands behind one line of the source list, as plain text: the sections of a page and their chapter, a reference, a dated fact.
 * @example sourceWords(sources, 'da') // 'Fokus på netværk (figur 5). Boligsociale indsatser for sårbare familier'
 */
export function sourceWords(sources: readonly Source[], lang: Lang): string {
  const chapters = sectionsByChapter(sources)
  if (chapters.size === 0) return sources.map(source => titleOf(source, lang)).join(' · ')
  return [...chapters].map(([chapter, sections]) => (sections.length === 0 ? chapter : `${sections.join(' · ')}. ${chapter}`)).join('; ')
}

/** The sections cited of each chapter, in the order of citing; a chapter cited as a whole has none. */
export function sectionsByChapter(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  const chapters = new Map<string, string[]>()
  for (const source of sources) {
    if (source.kind !== 'report') continue
    const sections = chapters.get(source.chapter) ?? []
    chapters.set(source.chapter, sections)
    if (source.section !== source.chapter && !sections.includes(source.section)) sections.push(source.section)
  }
  return chapters
}
