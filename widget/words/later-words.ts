// Words that are needed only after the first screen: personal data, ways on, taking it along, comparing, what to do about trouble.
import type { Lang, Text } from '../../engine/answer.ts'

const words = {
  heldTitle: { da: 'Ikke sendt: der ser ud til at stå personoplysninger', en: 'Not sent: there seems to be personal data in it' },
  heldHelp: {
    da: 'Det markerede bliver til ***, hvis du sender. Navne kan jeg ikke altid se; læs teksten igennem.',
    en: 'What is marked becomes *** if you send. I cannot always see names; read the text through.',
  },
  sendMasked: { da: 'Skjul det, og send', en: 'Hide it and send' },
  editText: { da: 'Ret teksten selv', en: 'Edit the text yourself' },
  retry: { da: 'Prøv igen', en: 'Try again' },
  offline: { da: 'Du er ikke på nettet', en: 'You are not online' },
  unreachable: { da: 'Jeg kan ikke få fat i Tilgang', en: 'I cannot reach Tilgang' },
  slow: { da: 'Svaret kom ikke', en: 'The answer did not come' },
  server: { da: 'Noget gik galt hos Tilgang', en: 'Something went wrong at Tilgang' },
  'too-many': { da: 'Der er for mange, der spørger lige nu', en: 'Too many are asking right now' },
  refused: { da: 'Spørgsmålet kunne ikke bruges', en: 'The question could not be used' },
  'too-long': { da: 'Spørgsmålet kunne ikke bruges', en: 'The question could not be used' },
  broken: { da: 'Der er en fejl i dette værktøj', en: 'There is a fault in this tool' },
  earlier: { da: 'Tidligere i samtalen', en: 'Earlier in the conversation' },
  next: { da: 'Gå videre', en: 'Go on' },
  tellCase: { da: 'Fortæl mere om', en: 'Tell me more about' },
  whatEvidence: { da: 'Hvad siger evidensen?', en: 'What does the evidence say?' },
  compareWith: { da: 'Sammenlign med', en: 'Compare with' },
  fathers: { da: 'Hvad med fædrene?', en: 'What about the fathers?' },
  courseOrEvent: { da: 'Kursus eller åbent arrangement?', en: 'A course or an open event?' },
  take: { da: 'Tag svaret med', en: 'Take the answer along' },
  fits: { da: 'Passer svaret?', en: 'Does the answer fit?' },
  yes: { da: 'Ja', en: 'Yes' },
  no: { da: 'Nej', en: 'No' },
  readMore: { da: 'åbner i en ny fane', en: 'opens in a new tab' },
  undated: { da: 'uden år', en: 'no year given' },
  'offline-help': {
    da: 'Dine ord står stadig i feltet. Prøv igen, når der er forbindelse.',
    en: 'Your words are still in the field. Try again when there is a connection.',
  },
  'unreachable-help': {
    da: 'Jeg har prøvet to gange. Dine ord står stadig i feltet. Bliver det ved, så sig det til jeres it.',
    en: 'I tried twice. Your words are still in the field. If it goes on, tell your IT department.',
  },
  'slow-help': {
    da: 'Jeg har prøvet to gange. Dine ord står stadig i feltet. Prøv igen om lidt.',
    en: 'I tried twice. Your words are still in the field. Try again in a moment.',
  },
  'server-help': {
    da: 'Jeg har prøvet to gange. Dine ord står stadig i feltet. Prøv igen om lidt.',
    en: 'I tried twice. Your words are still in the field. Try again in a moment.',
  },
  'too-many-help': { da: 'Dine ord står stadig i feltet. Prøv igen om', en: 'Your words are still in the field. Try again in' },
  seconds: { da: 'sekunder', en: 'seconds' },
  'refused-help': { da: 'Skriv det på en anden måde, kortere, eller begynd forfra.', en: 'Put it another way, shorter, or start over.' },
  'too-long-help': { da: 'Skriv det på en anden måde, kortere, eller begynd forfra.', en: 'Put it another way, shorter, or start over.' },
  'broken-help': {
    da: 'Genindlæs siden. Bliver det ved, så sig det til jeres it.',
    en: 'Reload the page. If it goes on, tell your IT department.',
  },
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
    da: 'Kunne ikke kopieres. Markér teksten, og kopiér selv:',
    en: 'Could not be copied. Select the text and copy it yourself:',
  },
  notSaved: {
    da: 'Word-filen kunne ikke hentes. Prøv igen.',
    en: 'The Word file could not be fetched. Try again.',
  },
  about: { da: 'Svar fra Tilgang', en: 'Answer from Tilgang' },
  credit: {
    da: 'Bygger på rapporten Fokus på sårbare familier i udsatte boligområder (CFBU, januar 2015). Indholdets version:',
    en: 'Built on the report Fokus på sårbare familier i udsatte boligområder (CFBU, January 2015). Version of the content:',
  },
  compare: { da: 'Side om side', en: 'Side by side' },
  first: { da: 'Den ene', en: 'One' },
  second: { da: 'Den anden', en: 'The other' },
  approaches: { da: 'Tilgange', en: 'Approaches' },
  activities: { da: 'Aktiviteter', en: 'Activities' },
  whatItIs: { da: 'Hvad det er', en: 'What it is' },
  howItIsRun: { da: 'Sådan foregår det', en: 'How it is run' },
  evaluated: { da: 'Er det evalueret?', en: 'Has it been evaluated?' },
  closeComparison: { da: 'Luk sammenligningen', en: 'Close the comparison' },
  loading: { da: 'Henter …', en: 'Fetching …' },
  noEntry: { da: 'Kunne ikke hentes. Vælg igen.', en: 'Could not be fetched. Choose again.' },
} as const satisfies Record<string, Text>

export type LaterWord = keyof typeof words

/** A word of what comes after the first screen. */
export const laterWord = (key: LaterWord, lang: Lang): string => words[key][lang]
