import type { Path } from './parse-yaml.ts'

/** A fault in a knowledge file, told to the person who writes it: where it stands and what to do, in both languages. */
export type Finding = Readonly<{
  /** path as a person may click it: `knowledge/cases/struer.yaml` */
  file: string
  /** first line is 1 */
  line: number
  /** the field it speaks of, for whoever shows it beside the field; absent: the whole file */
  path?: Path | undefined
  da: string
  en: string
  /** the check that found it; absent when the file could not be read or has the wrong shape */
  rule?: string | undefined
}>

/**
 * Bad knowledge. Never a bug of ours: those are other classes.
 * @example new KnowledgeError({ file: 'knowledge/cases/x.yaml', line: 12, da: 'who: mangler.', en: 'who: is missing.' })
 */
export class KnowledgeError extends Error {
  readonly file: string
  readonly line: number
  readonly path: Path | undefined
  readonly da: string
  readonly en: string
  readonly rule: string | undefined

  constructor(finding: Finding, options?: ErrorOptions) {
    super(`${finding.file}:${finding.line}: ${finding.en}`, options)
    this.name = 'KnowledgeError'
    this.file = finding.file
    this.line = finding.line
    this.path = finding.path
    this.da = finding.da
    this.en = finding.en
    this.rule = finding.rule
  }
}

/** All that is wrong with a folder of knowledge, in the order of its files and lines. */
export class KnowledgeErrors extends Error {
  readonly errors: readonly KnowledgeError[]

  constructor(errors: readonly KnowledgeError[]) {
    super(errors.map(error => error.message).join('\n'))
    this.name = 'KnowledgeErrors'
    this.errors = errors
  }
}

/** Orders findings by file, line and sentence, so that the same folder always gives the same list. */
export function sortFindings<T extends Finding>(findings: readonly T[]): T[] {
  const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return [...findings].sort((a, b) => before(a.file, b.file) || a.line - b.line || before(a.da, b.da))
}

/** Two lines for a screen: the place with the Danish sentence, and the English one below it. */
export function showFinding(finding: Finding): string {
  const rule = finding.rule === undefined ? '' : ` [${finding.rule}]`
  return `${finding.file}:${finding.line}: ${finding.da}\n    ${finding.en}${rule}`
}
