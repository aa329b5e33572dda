// The words of the page that draws the model.
import type { Lang, Text } from '../../../engine/answer.ts'

export const modelWords = {
  lead: {
    da: 'Her er alt det, rapporten binder sammen: problemer, tilgange, aktiviteter, cases og evidens. Vælg en boks for kun at se det, der hænger sammen med den. Pilen i boksen åbner dens egen side.',
    en: 'Here is everything that the report ties together: problems, approaches, activities, cases and evidence. Choose a box to see only what hangs together with it. The arrow in the box opens its own page.',
  },
  leadAsList: {
    da: 'Her er alt det, rapporten binder sammen: problemer, tilgange, aktiviteter, cases og evidens. Vælg »Vis sammenhæng« for kun at se det, der hænger sammen med det ene.',
    en: 'Here is everything that the report ties together: problems, approaches, activities, cases and evidence. Choose “Show links” to see only what hangs together with that one thing.',
  },
  picture: { da: 'Billedet', en: 'The picture' },
  skipPicture: { da: 'Spring billedet over', en: 'Skip the picture' },
  keyTitle: { da: 'Sådan læses stregerne', en: 'How to read the lines' },
  through: {
    da: 'En sammenhæng, der allerede kan følges gennem boksene imellem, har ikke sin egen streg.',
    en: 'What can already be followed through the boxes between has no line of its own.',
  },
  showLinks: { da: 'Vis sammenhæng', en: 'Show links' },
  openPage: { da: 'Åbn siden', en: 'Open the page' },
  chosen: { da: 'Valgt', en: 'Chosen' },
  whole: { da: 'Vis hele modellen', en: 'Show the whole model' },
  chosenLead: {
    da: 'Kun det, der selv har en forbindelse med det valgte, vises.',
    en: 'Only what itself has a link with the chosen one is shown.',
  },
  file: { da: 'Hent billedet som SVG-fil', en: 'Get the picture as an SVG file' },
  asList: { da: 'Modellen som liste', en: 'The model as a list' },
  leadsTo: { da: 'fører til', en: 'leads to' },
  coverage: { da: 'Hvad der er meget og lidt af', en: 'What there is much and little of' },
  coverageNote: {
    da: 'Tallene tælles i indholdet, hver gang det ændres. Et lille tal siger, at rapporten skriver lidt om det, ikke at problemet er lille.',
    en: 'The figures are counted in the content whenever it changes. A small figure says that the report writes little about it, not that the problem is small.',
  },
  perProblem: { da: 'For hvert problem', en: 'For each problem' },
  perGroup: { da: 'For hver målgruppe', en: 'For each target group' },
  perGroupNote: {
    da: 'Her tælles kun det, der nævner målgruppen selv. Det, der er for alle eller for en bredere gruppe, er ikke talt med.',
    en: 'Only what names the group itself is counted here. What is for everybody or for a wider group is not.',
  },
  nearness: { da: 'Hvor tæt undersøgelserne er på jeres arbejde', en: 'How near the studies are to your work' },
  gaps: { da: 'Hvor der intet er', en: 'Where there is nothing' },
  leftOpen: { da: 'Hvad rapporten lader stå åbent', en: 'What the report leaves open' },
  local: { da: 'Lokalt ved siden af rapporten', en: 'Local, beside the report' },
  localKey: {
    da: 'Stiplet ramme: lokalt, ikke fra rapporten. En boks åbner sin egen side.',
    en: 'Dashed frame: local, not from the report. A box opens its own page.',
  },
  localMore: { da: '{n} flere', en: '{n} more' },
  localOther: { da: 'Nævner intet problem', en: 'Names no problem' },
  localOffers: { da: 'Lokale tilbud', en: 'Local offers' },
  localOffersNote: {
    da: 'Lokale tilbud er dem, der er lagt ved siden af rapporten her hos jer.',
    en: 'Local offers are those that have been laid beside the report here.',
  },
  credit: {
    da: 'Efter Fokus på sårbare familier i udsatte boligområder (CFBU, januar 2015). Tegnet af Tilgang.',
    en: 'After Fokus på sårbare familier i udsatte boligområder (CFBU, January 2015). Drawn by Tilgang.',
  },
} as const satisfies Record<string, Text>

/** A word of the page that draws the model. @example modelWord('whole', 'da') // 'Vis hele modellen' */
export const modelWord = (key: keyof typeof modelWords, lang: Lang): string => modelWords[key][lang]
