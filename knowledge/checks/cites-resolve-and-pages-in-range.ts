import type { Loaded } from '../load.ts'
import type { Check } from './check.ts'
import type { Finding } from './reading/knowledge-error.ts'
import { filesOf, placeOf, validFiles } from './walk/files-of.ts'
import { findCites } from './walk/texts.ts'

type Sources = Loaded['knowledge']['sources']

export const citesResolveAndPagesInRange: Check = {
  name: 'cites-resolve-and-pages-in-range',
  what: 'Every citation names a section, footnote or fact that exists, and a page inside the section.',
  severity: 'error',
  run: loaded => {
    const { sources } = loaded.knowledge
    // Without the list of sections every sentence would be wrong; that the file is broken has been said already.
    if (sources.report.chapters.length === 0) return []
    const cites = validFiles(loaded).flatMap(file =>
      findCites(file.value).flatMap(({ value, path }) => {
        const fault = findFault(value, sources)
        return fault ? { ...placeOf(file, path), ...fault } : []
      }),
    )
    return [...cites, ...findBadSections(loaded), ...findBadNotes(loaded)]
  },
}

function findFault(cite: string, { report, literature, beside }: Sources): { da: string; en: string } | undefined {
  const [id = '', page] = cite.split('@')
  if (page === undefined) {
    const list = cite.startsWith('note-') ? literature : beside
    if (list.some(source => source.id === cite)) return undefined
    const file = cite.startsWith('note-') ? 'sources/literature.yaml' : 'sources/beside.yaml'
    return { da: `Kilden "${cite}" findes ikke i ${file}.`, en: `The source "${cite}" does not stand in ${file}.` }
  }
  const section = report.chapters.flatMap(chapter => chapter.sections).find(one => one.id === id)
  if (!section)
    return { da: `Afsnittet "${id}" findes ikke i sources/report.yaml.`, en: `The section "${id}" does not stand in sources/report.yaml.` }
  const [first, last] = section.pages
  if (Number(page) >= first && Number(page) <= last) return undefined
  return {
    da: `Afsnittet "${id}" står på side ${first}-${last}, ikke på side ${page}.`,
    en: `The section "${id}" stands on pages ${first}-${last}, not on page ${page}.`,
  }
}

function findBadSections(loaded: Loaded): Finding[] {
  return filesOf(loaded, 'report').flatMap(file => {
    const [first, last] = file.value.pages
    return file.value.chapters.flatMap((chapter, c) =>
      chapter.sections.flatMap(({ id, pages: [from, to] }, s) =>
        from <= to && from >= first && to <= last
          ? []
          : {
              ...placeOf(file, ['chapters', c, 'sections', s]),
              da: `Afsnittet "${id}" har siderne ${from}-${to}, men rapporten har side ${first}-${last}.`,
              en: `The section "${id}" has pages ${from}-${to}, but the report has pages ${first}-${last}.`,
            },
      ),
    )
  })
}

function findBadNotes(loaded: Loaded): Finding[] {
  const [first, last] = loaded.knowledge.sources.report.pages
  return filesOf(loaded, 'literature').flatMap(file =>
    file.value.flatMap(({ id, page }, i) =>
      page >= first && page <= last
        ? []
        : {
            ...placeOf(file, [i, 'page']),
            da: `Fodnoten "${id}" står på side ${page}, men rapporten har side ${first}-${last}.`,
            en: `The footnote "${id}" stands on page ${page}, but the report has pages ${first}-${last}.`,
          },
    ),
  )
}
