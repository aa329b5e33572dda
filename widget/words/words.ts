// The words of the conversation itself. What an answer says lives in engine/present and knowledge.
import type { Lang, Text } from '../../engine/answer.ts'

const words = {
  brand: { da: 'Tilgang', en: 'Tilgang' },
  close: { da: 'Luk', en: 'Close' },
  back: { da: 'Tilbage', en: 'Back' },
  restart: { da: 'Begynd forfra', en: 'Start over' },
  otherLanguage: { da: 'English', en: 'Dansk' },
  forget: { da: 'Slet samtalen', en: 'Delete chat' },
  // the opening
  title: { da: 'Hvad kan du prøve med familien?', en: 'What can you try with the family?' },
  lead: {
    da: 'Jeg finder den tilgang, som rapporten Fokus på sårbare familier (CFBU, 2015) peger på: de første skridt, hvordan andre gjorde, og hvad man ved og ikke ved om virkningen. Hver sætning har sin kilde.',
    en: 'I find the approach that the report Fokus på sårbare familier (CFBU, 2015) points to: the first steps, how others did it, and what is known and not known about the effect. Every sentence has its source.',
  },
  privacy: {
    da: 'Det, du skriver, gemmes ikke. Skriv ikke navne, adresser eller CPR-numre.',
    en: 'What you write is not stored. Do not write names, addresses or CPR numbers.',
  },
  kept: {
    da: 'Samtalen gemmes kun i denne browser, til du sletter den. Skriv ikke navne, adresser eller CPR-numre.',
    en: 'The conversation is kept in this browser only, until you delete it. Do not write names, addresses or CPR numbers.',
  },
  examples: { da: 'Begynd med et eksempel', en: 'Start from an example' },
  choose: { da: 'Vælg problemer, målgrupper og emner', en: 'Choose problems, target groups and topics' },
  // asking
  label: { da: 'Beskriv problemet, familien eller dit spørgsmål', en: 'Describe the problem, the family or your question' },
  goOn: { da: 'Spørg videre, eller skriv noget nyt', en: 'Go on asking, or write something new' },
  ask: { da: 'Spørg', en: 'Ask' },
  cancel: { da: 'Afbryd', en: 'Cancel' },
  edit: { da: 'Ret spørgsmålet', en: 'Edit the question' },
  toAnswer: { da: 'Gå til svaret', en: 'Go to the answer' },
  empty: { da: 'Skriv et par ord først.', en: 'Write a few words first.' },
  tooLong: {
    da: 'Spørgsmålet er for langt. Der er plads til 1.000 tegn; slet',
    en: 'The question is too long. There is room for 1,000 characters; delete',
  },
  waiting: { da: 'Finder svaret …', en: 'Finding the answer …' },
  // the answer
  you: { da: 'Du', en: 'You' },
  ready: { da: 'Svaret er klar', en: 'The answer is ready' },
  nothing: { da: 'ingen af rapportens problemer eller målgrupper', en: 'none of the report’s problems or target groups' },
  from: { da: 'fra', en: 'from' },
  strike: { da: 'Fjern', en: 'Remove' },
  putBack: { da: 'Tag med igen:', en: 'Put back:' },
  add: { da: 'Tilføj', en: 'Add' },
  update: { da: 'Opdater svaret', en: 'Update the answer' },
  find: { da: 'Find svaret', en: 'Find the answer' },
  chosen: { da: 'valgt', en: 'chosen' },
  wholeAnswer: { da: 'Hele svaret', en: 'The whole answer' },
  checkedOn: { da: 'kontrolleret', en: 'checked' },
  report: { da: 'Fokus på sårbare familier', en: 'Fokus på sårbare familier' },
  trouble: { da: 'Der kom intet svar. Dine ord står stadig i feltet.', en: 'No answer came. Your words are still in the field.' },
} as const satisfies Record<string, Text>

export type Word = keyof typeof words

/** A word of the conversation in one language. @example word('ask', 'da') // 'Spørg' */
export const word = (key: Word, lang: Lang): string => words[key][lang]
