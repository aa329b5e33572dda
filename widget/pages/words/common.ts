// Words that trainer's screen, phone and self-study share.
import type { Lang, Text } from '../../../engine/answer.ts'

const words = {
  problems: { da: 'Hvad er problemet?', en: 'What is the problem?' },
  approaches: { da: 'Hvilken tilgang ville du prøve?', en: 'Which approach would you try?' },
  problemsShort: { da: 'Problemer', en: 'Problems' },
  approachesShort: { da: 'Tilgange', en: 'Approaches' },
  family: { da: 'Familie', en: 'Family' },
  of: { da: 'af', en: 'of' },
  goal: { da: 'Det øver vi', en: 'What we practise' },
  prompts: { da: 'Tal om', en: 'Talk about' },
  minutes: { da: 'min.', en: 'min' },
  round: { da: 'Runde', en: 'Round' },
  guide: { da: 'Guiden', en: 'The guide' },
  guideSays: { da: 'Det svarer guiden', en: 'What the guide answers' },
  guideNames: { da: 'nævnes af guiden', en: 'named by the guide' },
  guideFirst: { da: 'guidens første valg', en: 'the guide’s first choice' },
  noWay: {
    da: 'Guiden peger ikke på en tilgang her. Se hvorfor i svaret.',
    en: 'The guide points to no approach here. See why in the answer.',
  },
  onlyProblem: {
    da: 'Guiden genkender problemet, men rapporten siger intet om det, der spørges om.',
    en: 'The guide recognises the problem, but the report says nothing about what is asked.',
  },
  noProblem: { da: 'Guiden genkender ingen af rapportens problemer her.', en: 'The guide recognises none of the report’s problems here.' },
  chose: { da: 'valgte det', en: 'chose it' },
  nobody: { da: 'Ingen har valgt noget i denne familie.', en: 'Nobody has chosen anything for this family.' },
  misjudged: { da: 'Her tager mange fejl', en: 'What many get wrong' },
  because: { da: 'Fordi', en: 'Because' },
  trap: { da: 'Dilemmaet', en: 'The dilemma' },
  reasons: { da: 'Begrundelser', en: 'Lines of reasoning' },
  moved: { da: 'Sådan flyttede valgene sig', en: 'How the choices moved' },
  kept: { da: 'holdt fast', en: 'kept' },
  added: { da: 'kom til', en: 'added' },
  left: { da: 'gik fra', en: 'left' },
  changedMinds: { da: 'ændrede mening mellem runderne', en: 'changed their minds between the rounds' },
  unmoved: { da: 'Ingen flyttede sig her.', en: 'Nobody moved here.' },
  noMovement: {
    da: 'Ingen har valgt i begge runder, så der er ingen bevægelse at vise.',
    en: 'Nobody has chosen in both rounds, so there is no movement to show.',
  },
  away: { da: 'Ingen forbindelse. Prøver igen …', en: 'No connection. Trying again …' },
  awayShort: { da: 'Ingen forbindelse', en: 'No connection' },
  busy: { da: 'Serveren har travlt. Prøv igen om lidt.', en: 'The server is busy. Try again in a moment.' },
  retry: { da: 'Prøv igen', en: 'Try again' },
  cancel: { da: 'Fortryd', en: 'Cancel' },
  close: { da: 'Luk', en: 'Close' },
  rehearsal: { da: 'Prøve: deltagerne er simulerede', en: 'Rehearsal: the participants are simulated' },
  wholeAnswer: { da: 'Hele guidens svar', en: 'The guide’s whole answer' },
  waiting: { da: 'Henter …', en: 'Loading …' },
  clear: { da: 'Slet mit valg', en: 'Clear my choice' },
} as const satisfies Record<string, Text>

export type CommonWord = keyof typeof words

/** A word that the screens share. @example common('round', 'da') // 'Runde' */
export const common = (key: CommonWord, lang: Lang): string => words[key][lang]
