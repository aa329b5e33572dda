/** The same sentence in both languages. */
export type InWords = Readonly<{ da: string; en: string }>

const sentences: Readonly<Record<string, InWords>> = {
  TAB_AS_INDENT: {
    da: 'Linjen er rykket ind med tabulator. Brug mellemrum.',
    en: 'The line is indented with a tab. Use spaces.',
  },
  BAD_INDENT: {
    da: 'Indrykningen passer ikke med linjerne over. Ryk felter på samme niveau lige langt ind, og luk hver [ og {.',
    en: 'The indentation does not fit the lines above. Indent fields of one level equally, and close every [ and {.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    da: 'Der står kolon og mellemrum inde i en tekst, eller linjen er rykket forkert ind. Sæt teksten i "anførselstegn".',
    en: 'There is a colon and a space inside a text, or the line is indented wrongly. Put the text in "quotes".',
  },
  MULTILINE_IMPLICIT_KEY: {
    da: 'Linjen har intet kolon efter feltets navn, eller en tekst er delt forkert over flere linjer.',
    en: 'The line has no colon after the name of the field, or a text is split wrongly over several lines.',
  },
  MISSING_CHAR: {
    da: 'Der mangler et tegn: et afsluttende anførselstegn, et komma, en ] eller }, eller stregen foran en linje i en liste. Eller linjen er rykket forkert ind.',
    en: 'A sign is missing: a closing quote, a comma, a ] or }, or the dash before a line of a list. Or the line is indented wrongly.',
  },
  DUPLICATE_KEY: { da: 'Det samme felt står to gange. Slet det ene.', en: 'The same field stands twice. Delete one of them.' },
  NON_STRING_KEY: { da: 'Navnet på et felt skal være et ord.', en: 'The name of a field must be a word.' },
  BAD_SCALAR_START: {
    da: 'En tekst må ikke begynde med dette tegn (@, ` eller %). Sæt teksten i "anførselstegn".',
    en: 'A text must not begin with this sign (@, ` or %). Put the text in "quotes".',
  },
  BAD_ALIAS: {
    da: 'En tekst, der begynder med * eller &, skal stå i "anførselstegn".',
    en: 'A text that begins with * or & must stand in "quotes".',
  },
  BAD_DQ_ESCAPE: {
    da: 'En omvendt skråstreg i "anførselstegn" betyder noget særligt. Brug \'enkelte anførselstegn\', eller slet den.',
    en: 'A backslash in "quotes" has a special meaning. Use \'single quotes\', or delete it.',
  },
  MULTIPLE_DOCS: {
    da: 'Der må kun stå ét dokument i filen. Slet linjen med ---.',
    en: 'A file holds one document only. Delete the line with ---.',
  },
  TAG_RESOLVE_FAILED: {
    da: 'En tekst, der begynder med !, skal stå i "anførselstegn".',
    en: 'A text that begins with ! must stand in "quotes".',
  },
  RESOURCE_EXHAUSTION: {
    da: 'Lister og felter ligger for dybt i hinanden her.',
    en: 'Lists and fields are nested too deeply here.',
  },
}

/**
 * Says a fault of the YAML reader as a writer of knowledge would understand it.
 * @param code the code of the `yaml` package, e.g. TAB_AS_INDENT
 * @param message its own words, kept when the code is a rare one
 */
export function putYamlInWords(code: string, message: string): InWords {
  const known = sentences[code]
  if (known) return known
  const technical = message.split('\n')[0] ?? code
  return {
    da: `Linjen kan ikke læses som YAML (${technical}).`,
    en: `The line cannot be read as YAML (${technical}).`,
  }
}
