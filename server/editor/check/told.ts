// What the checks find, as an editor is told of it: beside the field it speaks of, in words that fit a form.
import type { Lang } from '../../../engine/answer.ts'
import type { Finding } from '../../../knowledge/load.ts'

/** A finding as it goes to the page. `path` is the field below its file. */
export type Told = {
  /** below the layer: `offers/x.yaml`; empty: elsewhere */
  readonly file: string
  readonly line: number
  readonly path: readonly (string | number)[]
  readonly da: string
  readonly en: string
  readonly isWarning: boolean
}

// What is said of lines and hyphens of a file is said of a form: from these words to the end of the sentence.
const IN_A_FORM: readonly (readonly [from: string, said: string])[] = [
  [' Tilføj en linje, der begynder med "- ".', ' Tilføj en.'],
  [' Add a line that begins with "- ".', ' Add one.'],
  [' Skriv et af: ', ' Vælg én.'],
  [' Write one of: ', ' Choose one.'],
  [' Tilføj feltet.', ' Udfyld feltet.'],
  [' Add it (', ' Fill it in.'],
  [' Write it as 2026-11-20.', ' Write year, month and day: 2026-11-20.'],
  [' Skriv den som 2026-11-20.', ' Skriv år, måned og dag: 2026-11-20.'],
  [' Skriv phone, email eller web.', ' Skriv telefon, mail eller hjemmeside.'],
  [' Write phone, email or web.', ' Write a telephone number, a mail address or a web page.'],
]

// The name of the field, as it stands before the sentence, is the label that the message stands under.
const FIELD = /^(?:[\p{L}\w-]+(?: › [\p{L}\w-]+)*): (?=\S)/u

/** The sentence of a finding as it stands under its field. @example inForm('contact › role: mangler. Tilføj feltet.') // 'Mangler. Udfyld feltet.' */
export function inForm(sentence: string): string {
  const plain = IN_A_FORM.reduce(
    (now, [from, said]) => {
      const at = now.lastIndexOf(from)
      return at < 0 ? now : now.slice(0, at) + said
    },
    sentence.replace(FIELD, ''),
  )
  return plain.charAt(0).toLocaleUpperCase('da') + plain.slice(1)
}

/** Findings of one file for the page; those that a form cannot show beside a field keep their line. */
export const tell = (findings: readonly Told[], lang: Lang, isForm: boolean) =>
  findings.map(one => ({
    path: one.path.join('.'),
    line: one.line,
    file: one.file,
    what: isForm && one.path.length > 0 ? inForm(one[lang]) : one[lang],
  }))

export const toldOf = (finding: Finding, file: string, isWarning: boolean): Told => ({
  file,
  line: finding.line,
  path: finding.path ?? [],
  da: finding.da,
  en: finding.en,
  isWarning,
})
