// Words that are needed only after an answer: taking it along, comparing.
import type { Lang, Text } from '../../engine/answer.ts'

const words = {
  print: { da: 'Udskriv', en: 'Print' },
  copy: { da: 'Kopiér teksten', en: 'Copy the text' },
  markdown: { da: 'Hent som Markdown', en: 'Download as Markdown' },
  word: { da: 'Hent som Word', en: 'Download as Word' },
  link: { da: 'Kopiér link', en: 'Copy a link' },
  linkNote: {
    da: 'Link, udskrift og Word-fil rummer kun emnerne, ikke dine ord.',
    en: 'The link, the print-out and the Word file hold the topics only, not your words.',
  },
  copied: { da: 'Teksten er kopieret.', en: 'The text is copied.' },
  linkCopied: { da: 'Linket er kopieret.', en: 'The link is copied.' },
  saved: { da: 'Filen er hentet.', en: 'The file is downloaded.' },
  notCopied: {
    da: 'Browseren ville ikke kopiere. Markér teksten her, og kopiér selv:',
    en: 'The browser would not copy. Select the text here and copy it yourself:',
  },
  notSaved: {
    da: 'Word-filen kunne ikke hentes. Prøv igen om lidt, eller brug Markdown.',
    en: 'The Word file could not be fetched. Try again in a moment, or use Markdown.',
  },
  about: { da: 'Svar fra Tilgang', en: 'Answer from Tilgang' },
  credit: {
    da: 'Bygger på rapporten Fokus på sårbare familier i udsatte boligområder (CFBU, januar 2015). Indholdets version:',
    en: 'Built on the report Fokus på sårbare familier i udsatte boligområder (CFBU, January 2015). Version of the content:',
  },
  compare: { da: 'Side om side', en: 'Side by side' },
  compareLead: { da: 'Vælg to tilgange eller to aktiviteter.', en: 'Choose two approaches or two activities.' },
  first: { da: 'Den ene', en: 'One' },
  second: { da: 'Den anden', en: 'The other' },
  approaches: { da: 'Tilgange', en: 'Approaches' },
  activities: { da: 'Aktiviteter', en: 'Activities' },
  whatItIs: { da: 'Hvad det er', en: 'What it is' },
  howItIsRun: { da: 'Sådan foregår det', en: 'How it is run' },
  evaluated: { da: 'Er det evalueret?', en: 'Has it been evaluated?' },
  closeComparison: { da: 'Luk sammenligningen', en: 'Close the comparison' },
  loading: { da: 'Henter …', en: 'Fetching …' },
  noEntry: { da: 'Kunne ikke hentes. Vælg igen for at prøve.', en: 'Could not be fetched. Choose again to try.' },
} as const satisfies Record<string, Text>

/** @example moreWord('print', 'da') // 'Udskriv' */
export const moreWord = (key: keyof typeof words, lang: Lang): string => words[key][lang]
