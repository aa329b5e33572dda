import type { Lang } from '../../engine/answer.ts'
import type { Trouble } from '../../engine/conversation/state.ts'
import { rest } from '../rest.ts'
import { word } from '../words/words.ts'

/** What happened, in a line; without the rest of the widget only that something did. */
export const troubleTitle = (trouble: Trouble, lang: Lang): string => rest()?.troubleTitle(trouble, lang) ?? word('trouble', lang)
