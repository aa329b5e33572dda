import type { Lang } from '../../engine/answer.ts'
import type { Trouble, TroubleKind } from '../../engine/conversation/state.ts'
import { type LaterWord, laterWord } from '../words/later-words.ts'

const HELP: Readonly<Record<TroubleKind, LaterWord>> = {
  offline: 'offlineHelp',
  unreachable: 'unreachableHelp',
  slow: 'slowHelp',
  server: 'serverHelp',
  'too-many': 'tooManyHelp',
  'too-long': 'refusedHelp',
  refused: 'refusedHelp',
  broken: 'brokenHelp',
}

const USUAL_WAIT = 30

const TITLES: Readonly<Record<TroubleKind, LaterWord>> = {
  offline: 'offline',
  unreachable: 'unreachable',
  slow: 'slow',
  server: 'server',
  'too-many': 'tooMany',
  'too-long': 'refused',
  refused: 'refused',
  broken: 'broken',
}

/** What happened, in a line. */
export const troubleTitle = ({ kind }: Trouble, lang: Lang): string => laterWord(TITLES[kind], lang)

/** What to do about it. */
export function troubleHelp({ kind, wait = USUAL_WAIT }: Trouble, lang: Lang): string {
  const help = laterWord(HELP[kind], lang)
  return kind === 'too-many' ? `${help} ${wait} ${laterWord('seconds', lang)}.` : help
}
