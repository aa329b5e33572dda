// The words of the page for whoever runs the server.
import type { Lang, Text } from '../../engine/answer.ts'

const words = {
  title: { da: 'Tal for drift', en: 'Figures for running it' },
  lead: {
    da: 'Hvor meget Tilgang bliver brugt, hvad der spørges om, og hvor den ikke slår til. Der er kun talt; ingen spørgsmål er gemt.',
    en: 'How much Tilgang is used, what is asked about, and where it falls short. There are counts only; no question is stored.',
  },
  keyLead: {
    da: 'Siden er for den, der driver Tilgang her. Nøglen er den, der står i TILGANG_OPERATOR_KEY på serveren.',
    en: 'This page is for whoever runs Tilgang here. The key is the one in TILGANG_OPERATOR_KEY on the server.',
  },
  key: { da: 'Nøgle', en: 'Key' },
  wrongKey: {
    da: 'Nøglen passer ikke, eller der er gået en halv time. Skriv nøglen igen.',
    en: 'The key does not fit, or half an hour has passed. Write the key again.',
  },
  span: { da: 'Periode', en: 'Span' },
  lastDays: { da: 'De seneste {} dage', en: 'The last {} days' },
  show: { da: 'Vis tallene', en: 'Show the figures' },
  csv: { da: 'Hent som CSV', en: 'Download as CSV' },
  from: { da: 'Fra', en: 'From' },
  to: { da: 'til', en: 'to' },
  off: {
    da: 'Her tælles ikke. Serveren er sat op uden (TILGANG_COUNTS=off), eller der kan ikke skrives.',
    en: 'Nothing is counted here. The server is set up without (TILGANG_COUNTS=off), or nothing can be written.',
  },
  none: { da: 'Ingen i perioden.', en: 'None in this span.' },
  few: { da: 'under 5', en: 'under 5' },
  others: { da: 'Under 5', en: 'Under 5' },
  whyFew: {
    da: 'Tal fra 1 til 4 vises som »under 5«. Få spørgsmål kan pege på få mennesker, og så kan siden vises og sendes videre. Læg ikke for meget i det: af andre tal kan nogle af dem regnes ud.',
    en: 'Figures from 1 to 4 are shown as “under 5”. Few questions can point at few people, and so the page can be shown and passed on. Do not build too much on it: some of them can be worked out from other figures.',
  },
  questions: { da: 'Spørgsmål', en: 'Questions' },
  byDay: { da: 'Spørgsmål dag for dag', en: 'Questions day by day' },
  byWeek: { da: 'Spørgsmål uge for uge', en: 'Questions week by week' },
  day: { da: 'Dag', en: 'Day' },
  week: { da: 'Uge fra', en: 'Week from' },
  most: { da: 'Højeste søjle', en: 'Tallest bar' },
  outcomes: { da: 'Hvordan svarene endte', en: 'How the answers ended' },
  outcome: { da: 'Endte som', en: 'Ended as' },
  answer: { da: 'Svar med en tilgang', en: 'An answer with an approach' },
  clarify: { da: 'Tilgang spurgte tilbage', en: 'Tilgang asked back' },
  refer: { da: 'Henvist til andre', en: 'Referred to others' },
  urgent: { da: 'Akut: ring 112', en: 'Urgent: ring 112' },
  outside: { da: 'Uden for rapporten', en: 'Outside the report' },
  languages: { da: 'Svarenes sprog', en: 'Language of the answers' },
  language: { da: 'Sprog', en: 'Language' },
  da: { da: 'Dansk', en: 'Danish' },
  en: { da: 'Engelsk', en: 'English' },
  problems: { da: 'Problemer, der blev spurgt om', en: 'Problems asked about' },
  groups: { da: 'Målgrupper, der blev spurgt om', en: 'Target groups asked about' },
  topics: { da: 'Emner, der blev spurgt om', en: 'Topics asked about' },
  approaches: { da: 'Tilgange, der blev anbefalet først', en: 'Approaches recommended first' },
  missed: { da: 'Spørgsmål uden svar, efter hvad de handlede om', en: 'Questions without an answer, by what they were about' },
  about: { da: 'Handlede om', en: 'About' },
  fits: { da: '»Passer svaret?« efter den første tilgang', en: '“Does the answer fit?” by the first approach' },
  approach: { da: 'Tilgang', en: 'Approach' },
  noApproach: { da: 'Ingen tilgang', en: 'No approach' },
  parts: { da: 'Hvad der ikke passede', en: 'What did not fit' },
  part: { da: 'Det passede ikke', en: 'It did not fit' },
  times: { da: 'Gange', en: 'Times' },
  table: { da: 'Tabel', en: 'Table' },
  figure: { da: 'Tal', en: 'Figure' },
  column: { da: 'Kolonne', en: 'Column' },
  row: { da: 'Række', en: 'Row' },
  asTable: { da: 'Vis som tabel', en: 'Show as a table' },
} as const satisfies Record<string, Text>

export type OperatorWord = keyof typeof words

/** A word of the page for whoever runs the server. @example operatorWord('few', 'da') // 'under 5' */
export const operatorWord = (key: OperatorWord, lang: Lang): string => words[key][lang]
