// The interface words of an answer: all that a door needs that shows answers and no pages.
import type { Text } from '../../knowledge/schema.ts'
import type { Lang } from '../answer.ts'
import { drawnLabels } from './drawn-labels.ts'
import { firstLabels } from './first-labels.ts'

export const answerLabels = {
  ...firstLabels,
  ...drawnLabels,
  tryFirst: { da: 'Prøv først', en: 'Try first' },
  weigh: { da: 'Vælg, så bliver svaret mere præcist', en: 'Choose, and the answer becomes more precise' },
  tellMore: { da: 'Hvad handler det om?', en: 'What is it about?' },
  nearest: { da: 'Det nærmeste i rapporten', en: 'The nearest in the report' },
  whyThis: { da: 'Derfor denne vej', en: 'Why this way' },
  otherCases: { da: 'Andre, der har prøvet', en: 'Others who have tried' },
  stepByStep: { da: 'Trin for trin', en: 'Step by step' },
  doesItWork: { da: 'Virker det?', en: 'Does it work?' },
  practice: { da: 'Gode råd fra praksis', en: 'Advice from practice' },
  cautions: { da: 'Pas på', en: 'Watch out' },
  alsoPossible: { da: 'Også muligt', en: 'Also possible' },
  moreAbout: { da: 'Se hvordan', en: 'See how' },
  changes: { da: 'Det kan ændre svaret', en: 'What would change the answer' },
  more: { da: 'Mere om det', en: 'More about it' },
  theRest: { da: 'Vis resten', en: 'Show the rest' },
  fittingApproach: { da: 'En tilgang, der passer', en: 'An approach that fits' },
  place: { da: 'Sted', en: 'Place' },
  year: { da: 'År', en: 'Year' },
  who: { da: 'Hvem', en: 'Who' },
  outcome: { da: 'Hvad kom der ud af det', en: 'What came of it' },
  copy: { da: 'Det kan I gøre efter', en: 'What you can copy' },
  watch: { da: 'Hold øje med', en: 'What to watch' },
  wholeCase: { da: 'Læs hele casen', en: 'Read the whole case' },
  wholeApproach: { da: 'Læs om hele tilgangen', en: 'Read about the whole approach' },
  aboutStudy: { da: 'Mere om undersøgelsen', en: 'More about the study' },
  wholeStudy: { da: 'Læs hele evidensnoten', en: 'Read the whole evidence note' },
  targetGroup: { da: 'Målgruppe', en: 'Target group' },
  method: { da: 'Metode', en: 'Method' },
  implementation: { da: 'Implementering', en: 'Implementation' },
  effect: { da: 'Effekt', en: 'Effect' },
  economy: { da: 'Økonomi', en: 'Economy' },
  sameActivity: { da: 'Samme aktivitet', en: 'Same activity' },
  sameGroup: { da: 'Samme målgruppe', en: 'Same target group' },
  danish: { da: 'Fra Danmark', en: 'From Denmark' },
  boligsocial: { da: 'Boligsocialt arbejde', en: 'Boligsocial work' },
  yes: { da: 'ja', en: 'yes' },
  partly: { da: 'delvist', en: 'partly' },
  no: { da: 'nej', en: 'no' },
  problemStage: { da: 'Problem', en: 'Problem' },
  approachStage: { da: 'Tilgang', en: 'Approach' },
  activityStage: { da: 'Aktivitet', en: 'Activity' },
  effectStage: { da: 'Virkning', en: 'Effect' },
  resultStage: { da: 'Resultat', en: 'Result' },
  activities: { da: 'Aktiviteter', en: 'Activities' },
  freedomByAge: { da: 'Grad af frihed efter alder (vores tegning)', en: 'Degree of freedom by age (our drawing)' },
} as const satisfies Record<string, Text>

export type AnswerLabel = keyof typeof answerLabels

/** A word of an answer in one language. @example answerLabel('sources', 'da') // 'Kilder' */
export const answerLabel = (key: AnswerLabel, lang: Lang): string => answerLabels[key][lang]
