import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import { KnowledgeError } from './knowledge-error.ts'
import { readPlain, UNUSUAL } from './plain-yaml.ts'
import { putYamlInWords } from './yaml-in-words.ts'

/** Field names and positions in lists, from the top of the file: `['steps', 2, 'da']`. */
export type Path = readonly (string | number)[]

/** What a YAML file holds, and where. */
export type Parsed = Readonly<{
  value: unknown
  /** the line of the field or entry at the path, or of the nearest one above it that exists; first line is 1 */
  lineOf: (path: Path) => number
}>

// Content is plain data: repeated parts are written out. A few aliases do no harm, a bomb needs dozens.
const MAX_ALIASES = 10

/**
 * Reads YAML 1.2 (schema core), one document a file.
 * @param file the path as it is shown in messages
 * @throws KnowledgeError with the line of the first fault
 * @example parseYaml('id: poverty\n', 'knowledge/problems/poverty.yaml').value // { id: 'poverty' }
 */
export function parseYaml(text: string, file: string): Parsed {
  const value = HIDDEN.test(text) ? UNUSUAL : readPlain(text)
  if (value === UNUSUAL) return parseThoroughly(text, file)
  const lineOf = linesOf(text, file)
  return { value, lineOf: path => lineOfField(text, value, path) ?? lineOf(path) }
}

// What stands at the left edge of a plain file is a field of the whole: a warning about every other file needs no second reading.
function lineOfField(text: string, value: unknown, [name, ...more]: Path): number | undefined {
  if (typeof name !== 'string' || more.length > 0 || Array.isArray(value) || typeof value !== 'object') return undefined
  if (text.startsWith(`${name}: `)) return 1
  const end = text.indexOf(`\n${name}: `)
  return end < 0 ? undefined : text.slice(0, end).split('\n').length + 1
}

function parseThoroughly(text: string, file: string): Parsed {
  const read = parse(text, file)
  const { document, lines } = read
  const fault = document.errors[0] ?? document.warnings[0]
  if (fault)
    throw new KnowledgeError(
      { file, line: lines.linePos(fault.pos[0]).line, ...putYamlInWords(fault.code, fault.message) },
      { cause: fault },
    )
  const value = text.includes('*') ? resolve(document, lines, file) : document.toJS()
  if (value === null || value === undefined)
    throw new KnowledgeError({
      file,
      line: 1,
      da: 'Filen er tom. Skriv indholdet, eller slet filen.',
      en: 'The file is empty. Write its content, or delete it.',
    })
  const lineOf = linesOf(text, file, read)
  refuseHiddenSigns(value, lineOf, file)
  return { value, lineOf }
}

type Read = { readonly document: Document.Parsed; readonly lines: LineCounter }

// Lines are asked for when something is wrong. Of thousands of files the documents take much more memory than the texts:
// they may be let go, and are read again.
function linesOf(text: string, file: string, first?: Read): Parsed['lineOf'] {
  let kept = first && new WeakRef(first)
  return path => {
    const read = kept?.deref() ?? parse(text, file)
    kept = new WeakRef(read)
    return findLine(read.document, read.lines, path)
  }
}

// Control characters break a Word file; marks that turn the direction of writing show another text than stands there; half a
// character is none. They may stand in the file as they are or be written as an escape ("\u202e").
const HIDDEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/u

function refuseHiddenSigns(value: unknown, lineOf: (path: Path) => number, file: string, path: Path = []): void {
  if (typeof value === 'string') {
    const [sign] = HIDDEN.exec(value) ?? []
    if (sign === undefined) return
    const name = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    throw new KnowledgeError({
      file,
      line: lineOf(path),
      da: `Teksten har et usynligt tegn (${name}), som ikke hører til. Slet teksten, og skriv den igen.`,
      en: `The text has an invisible sign (${name}) that does not belong there. Delete the text, and write it again.`,
    })
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inside] of Object.entries(value)) {
    refuseHiddenSigns(key, () => lineOf([...path, key]), file)
    refuseHiddenSigns(inside, lineOf, file, [...path, Array.isArray(value) ? Number(key) : key])
  }
}

function parse(text: string, file: string): Read {
  const lines = new LineCounter()
  try {
    return { document: parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false, stringKeys: true }), lines }
  } catch (cause) {
    throw new KnowledgeError({ file, line: 1, ...putYamlInWords('UNREADABLE', String(cause)) }, { cause })
  }
}

function resolve(document: Document.Parsed, lines: LineCounter, file: string): unknown {
  const { all, bad } = findAliases(document)
  const place = bad[0] ?? (all.length > MAX_ALIASES ? all[MAX_ALIASES] : undefined)
  if (place === undefined) return document.toJS({ maxAliasCount: MAX_ALIASES * MAX_ALIASES })
  throw new KnowledgeError({
    file,
    line: lines.linePos(place).line,
    da: 'Filen henviser til sig selv med * og & for mange gange eller forkert. Skriv teksten ud i stedet.',
    en: 'The file refers to itself with * and & too often or wrongly. Write the text out instead.',
  })
}

// Bad is an alias that leads nowhere, or to something that it is itself a part of.
function findAliases(document: Document.Parsed): { all: number[]; bad: number[] } {
  const anchors = new Set<string>()
  const all: number[] = []
  const bad: number[] = []
  visit(document, {
    Alias: (_, alias, above) => {
      const start = alias.range?.[0] ?? 0
      all.push(start)
      const circle = above.some(node => 'anchor' in node && node.anchor === alias.source)
      if (circle || !anchors.has(alias.source)) bad.push(start)
    },
    Value: (_, node) => void (node.anchor !== undefined && anchors.add(node.anchor)),
  })
  return { all, bad }
}

function findLine(document: Document.Parsed, lines: LineCounter, path: Path): number {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(step))
      if (!pair) break
      offset = startOf(pair.key) ?? offset
      node = pair.value
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      node = node.items[step]
      offset = startOf(node) ?? offset
    } else break
  }
  return lines.linePos(offset).line
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
