// What can be said of an answer without writing: whether it fits, and if not, what did not.
import type { Lang, Text } from '../../engine/answer.ts'

/** Whether the answer fits, and then what was wrong with it. Names are kept: never give one another meaning. */
export const JUDGEMENTS = {
  yes: { da: 'Ja', en: 'Yes' },
  no: { da: 'Nej', en: 'No' },
  understood: { da: 'Familien er forstået forkert', en: 'The family was understood wrongly' },
  approach: { da: 'Tilgangen passer ikke her', en: 'The approach does not suit here' },
  steps: { da: 'De første skridt', en: 'The first steps' },
  case: { da: 'Eksemplet på, hvordan andre gjorde', en: 'The example of how others did it' },
  evidence: { da: 'Det, der står om virkningen', en: 'What it says of the effect' },
  missing: { da: 'Der mangler noget', en: 'Something is missing' },
  unclear: { da: 'Det er svært at forstå', en: 'It is hard to understand' },
} as const satisfies Record<string, Text>

export type Judgement = keyof typeof JUDGEMENTS

export const ALL_JUDGEMENTS = Object.keys(JUDGEMENTS) as [Judgement, ...Judgement[]]

/** What can be pointed at when an answer does not fit. */
export const PARTS = ALL_JUDGEMENTS.filter(judgement => judgement !== 'yes' && judgement !== 'no')

export const isJudgement = (word: unknown): word is Judgement => typeof word === 'string' && Object.hasOwn(JUDGEMENTS, word)

export const judgementLabel = (judgement: Judgement, lang: Lang): string => JUDGEMENTS[judgement][lang]

const WHAT_DID_NOT: Text = { da: 'Hvad passede ikke?', en: 'What did not fit?' }
const THANKS: Text = { da: 'Tak. Hvad du skrev, er ikke sendt med.', en: 'Thank you. What you wrote was not sent along.' }

/** What is said to a judgement: thanks, or what can be pointed at. */
export type Reply = { readonly text: string; readonly options: readonly { readonly judgement: Judgement; readonly label: string }[] }

/** The reply to a judgement. @example replyTo('no', 'da').text // 'Hvad passede ikke?' */
export const replyTo = (judgement: Judgement, lang: Lang): Reply =>
  judgement === 'no'
    ? { text: WHAT_DID_NOT[lang], options: PARTS.map(part => ({ judgement: part, label: judgementLabel(part, lang) })) }
    : { text: THANKS[lang], options: [] }
