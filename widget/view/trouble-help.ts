import type { Lang } from '../../engine/answer.ts'
import type { Trouble } from '../../engine/conversation/state.ts'
import { laterWord } from '../words/later-words.ts'

const USUAL_WAIT = 30

/** What happened, in a line. */
export const troubleTitle = ({ kind }: Trouble, lang: Lang): string => laterWord(kind, lang)

/** What to do about it. */
export function troubleHelp({ kind, wait }: Trouble, lang: Lang): string {
  const help = laterWord(`${kind}-help`, lang)
  return kind === 'too-many' ? `${help} ${wait || USUAL_WAIT} ${laterWord('seconds', lang)}.` : help
}
