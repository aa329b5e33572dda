// The few words around the blocks of an answer that a door draws at once.
import type { Text } from '../../knowledge/schema.ts'
import type { Lang } from '../answer.ts'

export const firstLabels = {
  understood: { da: 'Jeg forstår', en: 'I understand' },
  source: { da: 'Kilde', en: 'Source' },
} as const satisfies Record<string, Text>

/** One of these words in one language. @example firstLabel('source', 'da') // 'Kilde' */
export const firstLabel = (key: keyof typeof firstLabels, lang: Lang): string => firstLabels[key][lang]
