import type { Check } from './check.ts'
import { placeOf, validFiles } from './walk/files-of.ts'
import { findStatements } from './walk/texts.ts'

/** Begins a sentence that is not the report's but our inference from it. */
const OUR_READING = { da: /^vores læsning\b/i, en: /^our reading\b/i }

export const everyStatementCited: Check = {
  name: 'every-statement-cited',
  what: 'Every sentence names its place; a footnote never stands alone, and our own reading says so and names what it rests on.',
  severity: 'error',
  run: loaded =>
    validFiles(loaded).flatMap(file =>
      findStatements(file.value).flatMap(({ value, path }) => {
        const fault = findFault(value)
        return fault ? { ...placeOf(file, [...path, 'cites']), ...fault } : []
      }),
    ),
}

function findFault({ da, en, cites }: { da: string; en: string; cites: readonly string[] }): { da: string; en: string } | undefined {
  const report = cites.some(cite => cite.includes('@'))
  if (cites.length === 0)
    return { da: 'Sætningen har ingen kilde. Skriv AFSNIT@SIDE.', en: 'The sentence has no source. Write SECTION@PAGE.' }
  if (!report && cites.some(cite => cite.startsWith('note-')))
    return { da: 'En fodnote står alene. Skriv også AFSNIT@SIDE.', en: 'A footnote stands alone. Write SECTION@PAGE as well.' }
  const ours = OUR_READING.da.test(da) || OUR_READING.en.test(en)
  if (ours && !cites.includes('beside-practice'))
    return { da: 'Vores egen læsning skal have kilden beside-practice.', en: 'Our own reading must cite beside-practice.' }
  if (ours && !report)
    return {
      da: 'Vores egen læsning skal også vise, hvad den bygger på. Skriv AFSNIT@SIDE.',
      en: 'Our own reading must also show what it rests on. Write SECTION@PAGE.',
    }
  return undefined
}
