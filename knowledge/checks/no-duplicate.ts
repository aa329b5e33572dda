import type { KnowledgeFile, Loaded } from '../load.ts'
import type { Lang } from '../schema.ts'
import type { Check } from './check.ts'
import type { Finding } from './reading/knowledge-error.ts'
import type { Path } from './reading/parse-yaml.ts'
import { placeOf, validFiles } from './walk/files-of.ts'
import { findLinks } from './walk/links.ts'
import { type At, findCites, findObjects, findStatements } from './walk/texts.ts'

export const noDuplicate: Check = {
  name: 'no-duplicate',
  what: 'No sentence stands in two files (notices may share), and no id twice in one list.',
  severity: 'error',
  run: loaded => [...findSentencesTwice(loaded, 'da'), ...findSentencesTwice(loaded, 'en'), ...validFiles(loaded).flatMap(findIdsTwice)],
}

function findSentencesTwice(loaded: Loaded, lang: Lang): Finding[] {
  const first = new Map<string, { file: KnowledgeFile; path: Path }>()
  return validFiles(loaded).flatMap(file =>
    findStatements(file.value).flatMap(({ value, path }) => {
      const sentence = value[lang].toLowerCase().replace(/\s+/g, ' ').trim()
      const before = first.get(sentence)
      if (!before) first.set(sentence, { file, path: [...path, lang] })
      if (!before || before.file === file) return []
      // A fixed text about danger must be the same wherever it is shown, and only one notice of a kind is shown at a time.
      if (before.file.kind === 'notices' && file.kind === 'notices') return []
      const there = placeOf(before.file, before.path)
      return {
        ...placeOf(file, [...path, lang]),
        da: `Sætningen står også i ${there.file}:${there.line}. Skriv den om, så den handler om netop dette.`,
        en: `The sentence also stands in ${there.file}:${there.line}. Reword it so that it is about this very thing.`,
      }
    }),
  )
}

function findIdsTwice(file: KnowledgeFile): Finding[] {
  const links = findLinks(file).map(({ id, path }) => ({ value: id, path }))
  const ids = findObjects(file.value).flatMap(({ value: { id }, path }) =>
    typeof id === 'string' ? [{ value: id, path: [...path, 'id'] }] : [],
  )
  return [...findTwice(links), ...findTwice(ids), ...findTwice(findCites(file.value))].map(({ value, path }) => ({
    ...placeOf(file, path),
    da: `"${value}" står to gange i den samme liste. Slet den ene, eller giv den et andet navn.`,
    en: `"${value}" stands twice in the same list. Delete one, or give it another name.`,
  }))
}

// Two ids stand in the same list when their paths differ in the last position only. Sections are one list through all chapters.
function findTwice(all: readonly At<string>[]): At<string>[] {
  const seen = new Set<string>()
  return all.filter(({ value, path }) => {
    const position = path.findLastIndex(step => typeof step === 'number')
    const list = path.includes('sections') ? 'sections' : JSON.stringify(path.map((step, i) => (i === position ? '*' : step)))
    const key = `${list} ${value}`
    if (seen.has(key)) return true
    seen.add(key)
    return false
  })
}
