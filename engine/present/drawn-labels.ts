// The words that whoever draws blocks needs beside them: around a chain, a comparison, a choice, a hand-out.
import type { Text } from '../../knowledge/schema.ts'
import type { Lang } from '../answer.ts'

export const drawnLabels = {
  firstSteps: { da: 'Sådan kommer du i gang', en: 'How to start' },
  howTheyDid: { da: 'Sådan gjorde de', en: 'How others did it' },
  chain: { da: 'Fra problem til resultat', en: 'From problem to result' },
  chainAsText: { da: 'Kæden som tekst, med kilder', en: 'The chain as text, with sources' },
  limits: { da: 'Det kan tilgangen ikke', en: 'What this approach does not do' },
  sources: { da: 'Kilder', en: 'Sources' },
  shows: { da: 'Det viser undersøgelsen', en: 'What the study shows' },
  doesNotShow: { da: 'Det viser den ikke', en: 'What it does not show' },
  unknown: { da: 'ikke oplyst', en: 'not stated' },
  whenBetter: { da: 'Når det passer bedre', en: 'When it fits better' },
  leadsTo: { da: 'fører til', en: 'leads to' },
  statedInReport: { da: 'står i rapporten', en: 'stated in the report' },
  ourReading: { da: 'vores læsning', en: 'our reading' },
  problems: { da: 'Problemer', en: 'Problems' },
  groups: { da: 'Målgrupper', en: 'Target groups' },
  topics: { da: 'Emner', en: 'Topics' },
  age: { da: 'Alder', en: 'Age' },
  freedom: { da: 'Grad af frihed', en: 'Degree of freedom' },
} as const satisfies Record<string, Text>

/** One of these words in one language. @example drawnLabel('sources', 'da') // 'Kilder' */
export const drawnLabel = (key: keyof typeof drawnLabels, lang: Lang): string => drawnLabels[key][lang]
