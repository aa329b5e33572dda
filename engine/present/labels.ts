// The interface words that every door to the knowledge shares. Page texts of one door only live with that door.
import type { Text } from '../../knowledge/schema.ts'
import type { Lang } from '../answer.ts'
import { answerLabels } from './answer-labels.ts'

const labels = {
  ...answerLabels,
  where: { da: 'Hvor', en: 'Where' },
  whoDoesWhat: { da: 'Hvem gør hvad', en: 'Who does what' },
  inFigures: { da: 'I tal', en: 'In figures' },
  study: { da: 'Undersøgelsen', en: 'The study' },
  howNear: { da: 'Hvor tæt er den på jeres arbejde?', en: 'How near is it to your work?' },
  design: { da: 'Slags undersøgelse', en: 'Kind of study' },
  authors: { da: 'Lavet af', en: 'Made by' },
  approaches: { da: 'Tilgange', en: 'Approaches' },
  cases: { da: 'Cases', en: 'Cases' },
  evidence: { da: 'Evidens', en: 'Evidence' },
  practicePoints: { da: 'Gode råd', en: 'Practice points' },
  signposts: { da: 'Hjælpelinjer', en: 'Helplines' },
  notices: { da: 'Faste tekster', en: 'Fixed texts' },
  considerations: { da: 'Overvejelser', en: 'Considerations' },
  scenarios: { da: 'Scenarier', en: 'Scenarios' },
  glossary: { da: 'Ordliste', en: 'Glossary' },
  whatItIs: { da: 'Hvad det er', en: 'What it is' },
  whatReportSays: { da: 'Hvad rapporten siger', en: 'What the report says' },
  whatHelps: { da: 'Tilgange, der svarer på det', en: 'Approaches that answer it' },
  goesWith: { da: 'Hænger ofte sammen med', en: 'Often goes with' },
  others: { da: 'Hvad hører til hos andre', en: 'What belongs with others' },
  howItIsRun: { da: 'Sådan foregår den', en: 'How it is run' },
  evaluated: { da: 'Er den evalueret?', en: 'Has it been evaluated?' },
  related: { da: 'Hænger sammen med', en: 'Related' },
  widerGroups: { da: 'Hører under', en: 'Belongs to' },
  point: { da: 'Gør det', en: 'Do this' },
  caution: { da: 'Pas på', en: 'Watch out' },
  phone: { da: 'Telefon', en: 'Telephone' },
  checked: { da: 'kontrolleret', en: 'checked' },
  whyAsk: { da: 'Derfor spørger vi', en: 'Why we ask' },
  choices: { da: 'Svarmuligheder', en: 'Choices' },
  strengthFirst: { da: 'svarer direkte på det', en: 'answers it directly' },
  strengthStrong: { da: 'hjælper godt', en: 'helps well' },
  strengthWeak: { da: 'hjælper lidt', en: 'helps a little' },
  factor: { da: 'Slags', en: 'Kind' },
  social: { da: 'Sociale forhold', en: 'Social factors' },
  personal: { da: 'Personlige forhold', en: 'Personal factors' },
  cultural: { da: 'Kulturelle forhold', en: 'Cultural factors' },
  family: { da: 'Familien', en: 'The family' },
  system: { da: 'Mødet med systemet', en: 'Meeting the system' },
  neighbourhood: { da: 'Boligområdet', en: 'The neighbourhood' },
} as const satisfies Record<string, Text>

export type Label = keyof typeof labels

/** An interface word in one language. @example label('sources', 'da') // 'Kilder' */
export const label = (key: Label, lang: Lang): string => labels[key][lang]
