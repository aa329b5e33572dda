// The words around a scenario on a hand-out.
import type { Lang, Text } from '../../knowledge/schema.ts'

const labels = {
  story: { da: 'Historien', en: 'The story' },
  goal: { da: 'Det skal I blive bedre til', en: 'What you get better at' },
  prompts: { da: 'Tal sammen om', en: 'Talk about' },
  answer: { da: 'Guidens svar', en: 'What the guide answers' },
  asked: { da: 'Guiden blev spurgt', en: 'The guide was asked' },
  understood: { da: 'Den forstod', en: 'It understood' },
  computed: {
    da: 'Svaret er regnet ud af guiden, som den er i dag. Ingen har skrevet det til historien.',
    en: 'The answer was worked out by the guide as it is today. Nobody wrote it for the story.',
  },
  misjudgements: { da: 'Det er let at tage fejl her', en: 'Where it is easy to go wrong' },
  trap: { da: 'Fælden', en: 'The trap' },
  dilemma: { da: 'Dilemmaet', en: 'The dilemma' },
  madeUp: { da: 'Familien er opdigtet af', en: 'The family was made up by' },
  minutes: { da: 'minutter', en: 'minutes' },
} as const satisfies Record<string, Text>

/** A word around a scenario in one language. @example scenarioLabel('story', 'da') // 'Historien' */
export const scenarioLabel = (key: keyof typeof labels, lang: Lang): string => labels[key][lang]
