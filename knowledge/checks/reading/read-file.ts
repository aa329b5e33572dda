// One file of a folder of knowledge: read as YAML, held against its schema, its name held against its id.
import { type Dirent, lstatSync, readdirSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { z } from 'zod'
import { id as isId } from '../../shapes/id.ts'
import { placeIssues, putIssueInWords } from './issue-in-words.ts'
import { KnowledgeError } from './knowledge-error.ts'
import { type Parsed, type Path, parseYaml } from './parse-yaml.ts'
import { readText, tidyText } from './read-text.ts'

/** A file that is to be read. */
export type Place<K extends string> = Readonly<{
  path: string
  /** stands for what the file holds: it is not written yet */
  text?: string
  /** as it is shown in messages */
  file: string
  kind: K
  /** the file's name without .yaml */
  id: string
  schema: z.ZodType
  /** where in the content the file's name stands; absent: nowhere */
  nameOf?: NameOf
  /** is done to the content when it has passed the schema */
  finish?: (value: unknown) => unknown
}>

/** A file that was read. `value` is undefined when the file is broken; its faults are among the problems. */
export type ReadFile<K extends string> = Readonly<{
  file: string
  kind: K
  /** the file's name without .yaml */
  id: string
  value: unknown
  lineOf: (path: Path) => number
}>

type NameOf = Readonly<{ path: Path; id: (value: unknown) => string; fits: (name: string, id: string) => boolean }>

/** The name of the file is the id of the entry. */
export const ownName: NameOf = { path: ['id'], id: value => (value as { id: string }).id, fits: (name, id) => name === id }

/** The words of one concept may be spread over several files (`danger-child`, `urgent-signs`): there the id begins or ends the name. */
export const conceptName: NameOf = {
  path: ['concept', 'id'],
  id: value => (value as { concept: { id: string } }).concept.id,
  fits: (name, id) => name === id || name.startsWith(`${id}-`) || name.endsWith(`-${id}`),
}

/** The names of the .yaml files in one part of a folder, in order, without their ending. */
export function listNames(folder: string, shown: string, part: string, problems: KnowledgeError[]): string[] {
  const names: string[] = []
  for (const entry of listFolder(join(folder, part), `${shown}/${part}`, problems)) {
    if (entry.name.startsWith('.')) continue
    if (isReadable(entry) && entry.name.endsWith('.yaml')) names.push(entry.name.slice(0, -'.yaml'.length))
    // Silence about a file with another ending would lose its content without anybody noticing: Windows writes x.yaml.txt.
    else if (entry.isDirectory() || /\.ya?ml(?:\.\w+)?$/i.test(entry.name))
      problems.push(
        new KnowledgeError({
          file: `${shown}/${part}/${entry.name}`,
          line: 1,
          da: 'Her læses kun filer, der ender på .yaml. Omdøb den, eller flyt den.',
          en: 'Only files that end in .yaml are read here. Rename it, or move it.',
        }),
      )
  }
  return names.sort()
}

/** What lies in a folder; nothing when there is none. That it cannot be read, or is no folder, is added to the problems. */
export function listFolder(folder: string, shown: string, problems: KnowledgeError[]): readonly Dirent[] {
  try {
    if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return []
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    problems.push(
      new KnowledgeError({
        file: shown,
        line: 1,
        da: 'Her skulle ligge en mappe, der kan læses, men det gør der ikke. Ret det, eller flyt det, der ligger her.',
        en: 'A folder that can be read should lie here, but does not. Mend it, or move what lies here.',
      }),
    )
    return []
  }
}

// A link is as good as the file that it leads to: that is how a cluster puts files into a folder. One that leads nowhere is told when it is read.
function isReadable(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile()
  try {
    return statSync(join(entry.parentPath, entry.name)).isFile()
  } catch {
    return true
  }
}

/** Reads one file; what is wrong with it is added to the problems. Never throws for bad content. */
export function readFile<K extends string>(place: Place<K>, problems: KnowledgeError[]): ReadFile<K> {
  const { path, text, file, kind, id } = place
  try {
    const parsed = parseYaml(text === undefined ? readText(path, file) : tidyText(text, file), file)
    const value = validate(parsed, place, problems)
    if (value !== undefined) compareName(value, parsed, place, problems)
    return { file, kind, id, value, lineOf: parsed.lineOf }
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error
    problems.push(error)
    return { file, kind, id, value: undefined, lineOf: () => 1 }
  }
}

function validate(parsed: Parsed, { schema, file, finish }: Place<string>, problems: KnowledgeError[]): unknown {
  const result = schema.safeParse(parsed.value)
  if (result.success) return finish ? finish(result.data) : result.data
  for (const { issue, path } of placeIssues(result.error.issues, parsed.value))
    problems.push(new KnowledgeError({ file, line: parsed.lineOf(path), path, ...putIssueInWords(issue, parsed.value, schema) }))
  return undefined
}

function compareName(value: unknown, parsed: Parsed, { id: name, nameOf, file }: Place<string>, problems: KnowledgeError[]): void {
  const id = nameOf?.id(value)
  if (!nameOf || id === undefined || nameOf.fits(name, id)) return
  const canBeId = isId.safeParse(name).success
  problems.push(
    new KnowledgeError({
      file,
      line: parsed.lineOf(nameOf.path),
      path: nameOf.path,
      da: `id: "${id}" er ikke filens navn. Kald filen ${id}.yaml${canBeId ? `, eller skriv id: ${name}` : ''}.`,
      en: `id: "${id}" is not the name of the file. Call the file ${id}.yaml${canBeId ? `, or write id: ${name}` : ''}.`,
    }),
  )
}

/** A folder as it is shown in messages: seen from where the program was started, when it lies below. */
export function showFolder(folder: string): string {
  const near = relative(process.cwd(), folder)
  const shown = near === '' ? '.' : near.startsWith('..') || isAbsolute(near) ? folder : near
  return shown.split(sep).join('/').replace(/\/$/, '')
}
