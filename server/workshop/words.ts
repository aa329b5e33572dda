// The words of the files that a trainer takes home.
import type { Lang, Text } from '../../engine/answer.ts'

const words = {
  family: { da: 'Familie', en: 'Family' },
  number: { da: 'Nummer', en: 'Number' },
  round: { da: 'Runde', en: 'Round' },
  participant: { da: 'Deltager', en: 'Participant' },
  group: { da: 'Gruppe', en: 'Group' },
  problems: { da: 'Problemstillinger', en: 'Problems' },
  approaches: { da: 'Tilgange', en: 'Approaches' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  phones: { da: 'telefoner', en: 'phones' },
  alone: { da: '1: alene', en: '1: alone' },
  after: { da: '2: efter snakken', en: '2: after the talk' },
  moved: { da: 'ændrede deres valg mellem runderne, ud af', en: 'changed their choice between the rounds, out of' },
  guideSays: { da: 'Guiden anbefaler', en: 'The guide recommends' },
  noApproach: { da: 'ingen tilgang; se svaret', en: 'no approach; see the answer' },
  reasons: { da: 'Begrundelser', en: 'Reasons' },
  nobody: { da: 'Ingen valgte noget.', en: 'Nobody chose anything.' },
  rehearsal: { da: 'Prøve: deltagerne er ikke rigtige.', en: 'Rehearsal: the participants are not real.' },
  privacy: {
    da: 'Navne og andre persondata er streget ud (***), så vidt de kan genkendes. Læs teksten igennem, før du deler den.',
    en: 'Names and other personal data are struck out (***) as far as they can be recognised. Read the text through before you share it.',
  },
} as const satisfies Record<string, Text>

/** @example workshopWord('round', 'en') // 'Round' */
export const workshopWord = (key: keyof typeof words, lang: Lang): string => words[key][lang]
