// The few words of an answer's first screen: what was understood, the bottom line, the first steps, and what it asks back.
import type { Text } from '../../knowledge/schema.ts'
import type { Lang } from '../answer.ts'

export const firstLabels = {
  understood: { da: 'Jeg forstår', en: 'I understand' },
  tryFirst: { da: 'Prøv først', en: 'Try first' },
  firstSteps: { da: 'Sådan kommer du i gang', en: 'How to start' },
  weigh: { da: 'Vælg, så bliver svaret mere præcist', en: 'Choose, and the answer becomes more precise' },
  tellMore: { da: 'Hvad handler det om?', en: 'What is it about?' },
  nearest: { da: 'Det nærmeste i rapporten', en: 'The nearest in the report' },
  source: { da: 'Kilde', en: 'Source' },
} as const satisfies Record<string, Text>

/** A word of the first screen in one language. @example firstLabel('tryFirst', 'da') // 'Prøv først' */
export const firstLabel = (key: keyof typeof firstLabels, lang: Lang): string => firstLabels[key][lang]
