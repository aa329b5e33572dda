// The words around the drawn model: its key, its counts, its gaps.
import type { Text } from '../../knowledge/schema.ts'
import type { Lang } from '../answer.ts'

const overviewLabels = {
  title: { da: 'Modellen: fra problem til evidens', en: 'The model: from problem to evidence' },
  // how a link is said in words
  first: { da: 'svarer direkte på det', en: 'answers it directly' },
  strong: { da: 'hjælper godt', en: 'helps well' },
  weak: { da: 'hjælper lidt', en: 'helps a little' },
  ourReading: { da: 'vores læsning', en: 'our reading' },
  // the key
  keyFirst: { da: 'Tilgangen svarer direkte på problemet', en: 'The approach answers the problem directly' },
  keyStrong: { da: 'Tilgangen hjælper godt', en: 'The approach helps well' },
  keyWeak: { da: 'Tilgangen hjælper lidt', en: 'The approach helps a little' },
  keyReading: { da: 'Stiplet: vores læsning, ikke rapportens ord', en: 'Dashed: our reading, not the report’s words' },
  keyOther: { da: 'Hører sammen', en: 'Belongs together' },
  // what stands for nothing
  none: { da: 'Ingen', en: 'None' },
  // the counts
  problem: { da: 'Problem', en: 'Problem' },
  group: { da: 'Målgruppe', en: 'Target group' },
  countedReadings: { da: 'Heraf vores læsning', en: 'Of these our reading' },
  studySide: { da: 'Undersøgelsen', en: 'The study' },
  sameActivity: { da: 'er af samme aktivitet', en: 'is of the same activity' },
  sameGroup: { da: 'er af samme målgruppe', en: 'is of the same target group' },
  danish: { da: 'er dansk', en: 'is Danish' },
  boligsocial: { da: 'er af boligsocialt arbejde', en: 'is of boligsocial work (social work in housing areas)' },
  yes: { da: 'Ja', en: 'Yes' },
  partly: { da: 'Delvis', en: 'Partly' },
  no: { da: 'Nej', en: 'No' },
  unknown: { da: 'Ikke oplyst', en: 'Not stated' },
  // the gaps
  noCase: { da: 'Problemer uden en case', en: 'Problems without a case' },
  noEvidence: { da: 'Problemer uden evidens', en: 'Problems without evidence' },
  firstIsOurs: {
    da: 'Problemer, hvor den første tilgang er vores læsning',
    en: 'Problems where the first approach is our reading',
  },
  noLocalOffer: { da: 'Problemer uden et lokalt tilbud', en: 'Problems without a local offer' },
  activityNoCase: { da: 'Aktiviteter uden en case', en: 'Activities without a case' },
  activityNoEvidence: { da: 'Aktiviteter uden evidens', en: 'Activities without evidence' },
  groupNoActivity: { da: 'Målgrupper uden en aktivitet lavet til dem', en: 'Target groups without an activity made for them' },
  groupNoCase: { da: 'Målgrupper uden en case', en: 'Target groups without a case' },
  groupNoEvidence: { da: 'Målgrupper uden evidens', en: 'Target groups without evidence' },
  evidenceOfProblemsOnly: {
    da: 'Evidens om problemerne alene, ikke om noget man kan gøre',
    en: 'Evidence about the problems only, not about anything to do',
  },
} as const satisfies Record<string, Text>

export type OverviewLabel = keyof typeof overviewLabels

/** A word around the drawn model. @example overviewLabel('none', 'da') // 'Ingen' */
export const overviewLabel = (key: OverviewLabel, lang: Lang): string => overviewLabels[key][lang]
