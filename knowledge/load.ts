// Reads a folder of knowledge files: YAML in, validated entities out, and every fault as a sentence with its file and line.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { KnowledgeError, sortFindings } from './checks/reading/knowledge-error.ts'
import { conceptName, listNames, ownName, type Place, type ReadFile, readFile, showFolder } from './checks/reading/read-file.ts'
import { readText } from './checks/reading/read-text.ts'
import {
  Alarm,
  BesideSource,
  Harmless,
  type Kind,
  type Knowledge,
  kinds,
  type Lang,
  LiteratureSource,
  ReportSource,
  Sense,
  Words,
} from './schema.ts'

export { type Finding, KnowledgeError, KnowledgeErrors, showFinding } from './checks/reading/knowledge-error.ts'

/** Everything a file may hold, and the schema it is held against: the kinds, the sources and the words. */
export const contents = {
  ...kinds,
  words: Words,
  harmless: Harmless,
  alarm: Alarm,
  senses: Sense,
  report: ReportSource,
  literature: LiteratureSource.array(),
  beside: BesideSource.array(),
} as const
export type ContentKind = keyof typeof contents
export type Content<K extends ContentKind> = z.infer<(typeof contents)[K]>

/** One file of the folder. */
export type KnowledgeFile = ReadFile<ContentKind>

/** Knowledge before it is compiled: no hash yet, and maybe with faults. */
export type Loaded = Readonly<{
  /** the folder as it is shown in messages: `knowledge` */
  folder: string
  /** all entities that are valid, each list sorted by id */
  knowledge: Omit<Knowledge, 'hash'>
  files: readonly KnowledgeFile[]
  problems: readonly KnowledgeError[]
}>

/**
 * Reads all knowledge below a folder. Never throws for bad content: the faults are returned, sorted by file and line.
 * @example const { knowledge, problems } = loadKnowledge('knowledge')
 */
export function loadKnowledge(folder: string): Loaded {
  const shown = showFolder(folder)
  const problems: KnowledgeError[] = []
  if (!existsSync(folder))
    problems.push(new KnowledgeError({ file: shown, line: 1, da: 'Mappen findes ikke.', en: 'The folder does not exist.' }))
  const files = listFiles(folder, shown, problems).map(place => readFile(place, problems))
  const common = { da: readCommon(folder, shown, 'da', problems), en: readCommon(folder, shown, 'en', problems) }
  const associations = { da: readAssociations(folder, shown, 'da', problems), en: readAssociations(folder, shown, 'en', problems) }
  return { folder: shown, knowledge: { ...gather(files), common, associations, layers: [] }, files, problems: sortFindings(problems) }
}

function listFiles(folder: string, shown: string, problems: KnowledgeError[]): Place<ContentKind>[] {
  const place = (part: string, id: string, kind: ContentKind): Place<ContentKind> => ({
    path: join(folder, part, `${id}.yaml`),
    file: `${shown}/${part}/${id}.yaml`,
    kind,
    id,
    schema: contents[kind],
    ...(kind in kinds || kind === 'senses' ? { nameOf: ownName } : kind === 'words' ? { nameOf: conceptName } : {}),
  })
  const entities = (Object.keys(kinds) as Kind[]).flatMap(kind => listNames(folder, shown, kind, problems).map(id => place(kind, id, kind)))
  const sources = (['report', 'literature', 'beside'] as const).map(id => place('sources', id, id))
  const words = listNames(folder, shown, 'words', problems).filter(id => id !== 'harmless' && id !== 'alarm')
  const senses = listNames(folder, shown, 'senses', problems)
  return [
    ...entities,
    ...sources,
    ...words.map(id => place('words', id, 'words')),
    place('words', 'harmless', 'harmless'),
    place('words', 'alarm', 'alarm'),
    ...senses.map(id => place('senses', id, 'senses')),
  ]
}

function readCommon(folder: string, shown: string, lang: Lang, problems: KnowledgeError[]): string[] {
  const words = readLines(folder, shown, `words/common.${lang}.txt`, problems).map(word => word.trim())
  return [...new Set(words.filter(word => word !== '' && !word.startsWith('#')))].sort()
}

const ASSOCIATION = /^[^\t]+\t[a-z-]+:[123](?: [a-z-]+:[123])*$/

function readAssociations(folder: string, shown: string, lang: Lang, problems: KnowledgeError[]): string[] {
  const name = `associations/${lang}.tsv`
  return readLines(folder, shown, name, problems).filter((line, i) => {
    if (line === '' || ASSOCIATION.test(line)) return line !== ''
    problems.push(
      new KnowledgeError({
        file: `${shown}/${name}`,
        line: i + 1,
        da: 'Linjen er ikke "ord<TAB>id:vægt id:vægt" med vægt 1, 2 eller 3. Ret den.',
        en: 'The line is not "phrase<TAB>id:weight id:weight" with weight 1, 2 or 3. Correct it.',
      }),
    )
    return false
  })
}

function readLines(folder: string, shown: string, name: string, problems: KnowledgeError[]): string[] {
  const path = join(folder, name)
  if (!existsSync(path)) return []
  try {
    return readText(path, `${shown}/${name}`).split('\n')
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error
    problems.push(error)
    return []
  }
}

// The one place where the type of a list is taken on trust: every value here has passed the schema of its kind.
function gather(files: readonly KnowledgeFile[]): Omit<Knowledge, 'hash' | 'common' | 'associations' | 'layers'> {
  const of = <K extends ContentKind>(kind: K): Content<K>[] =>
    files.filter(file => file.kind === kind && file.value !== undefined).map(file => file.value as Content<K>)
  const lists = Object.fromEntries((Object.keys(kinds) as Kind[]).map(kind => [kind, sortBy(of(kind) as { id: string }[], one => one.id)]))
  return {
    ...(lists as unknown as Pick<Knowledge, Kind>),
    sources: {
      report: of('report')[0] ?? noReport,
      literature: sortBy(of('literature').flat(), one => one.id),
      beside: sortBy(of('beside').flat(), one => one.id),
    },
    words: of('words'),
    harmless: of('harmless')[0] ?? { da: [], en: [] },
    alarm: of('alarm')[0] ?? { da: [], en: [] },
    senses: sortBy(of('senses'), one => one.id),
  }
}

const noReport: ReportSource = {
  title: '',
  titleEnglish: '',
  publisher: '',
  published: '',
  authors: [],
  dataFrom: '',
  derivedPages: [],
  pages: [0, 0],
  chapters: [],
}

function sortBy<T>(list: readonly T[], key: (one: T) => string): T[] {
  return [...list].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
