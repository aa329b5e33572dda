// The words of the self-study.
import type { Lang, Text } from '../../../engine/answer.ts'

const words = {
  title: { da: 'Øv dig på egen hånd', en: 'Practise on your own' },
  lead: {
    da: 'Læs om en familie, vælg, hvad du ville gøre, og se så, hvad guiden svarer. Intet gemmes, og ingen ser dine valg.',
    en: 'Read about a family, choose what you would do, and then see what the guide answers. Nothing is stored, and nobody sees your choices.',
  },
  none: { da: 'Der er ingen familier på denne adresse.', en: 'There are no families at this address.' },
  all: { da: 'Se alle familier', en: 'See all families' },
  begin: { da: 'Læs', en: 'Read' },
  see: { da: 'Se, hvad guiden svarer', en: 'See what the guide answers' },
  mine: { da: 'Du valgte', en: 'You chose' },
  both: { da: 'Det nævner guiden også', en: 'The guide names it too' },
  onlyMine: { da: 'Det nævner guiden ikke', en: 'The guide does not name it' },
  onlyGuide: { da: 'Det nævner guiden, og du valgte det ikke', en: 'The guide names it, and you did not choose it' },
  notWrong: {
    da: 'At guiden ikke nævner noget, gør det ikke forkert. Du kender mere end historien; rapporten kender mere end én familie.',
    en: 'That the guide does not name something does not make it wrong. You know more than the story; the report knows more than one family.',
  },
  talk: { da: 'Tænk over, eller tal med en kollega om', en: 'Think about it, or talk to a colleague' },
  next: { da: 'Næste familie', en: 'Next family' },
  toList: { da: 'Alle familier', en: 'All families' },
  done: { da: 'Det var den sidste familie', en: 'That was the last family' },
  changeMind: { da: 'Vælg om', en: 'Choose again' },
} as const satisfies Record<string, Text>

/** A word of the self-study. @example studyWord('next', 'da') // 'Næste familie' */
export const studyWord = (key: keyof typeof words, lang: Lang): string => words[key][lang]
