import type { Context, Lang } from '../../engine/answer.ts'
import { answerAddress, entryAddress, PAGE_KINDS } from '../pages/addresses.ts'
import { pageDoor } from '../pages/door.ts'

/** Where people read on what an assistant was given. */
export type Links = {
  readonly answer: (context: Context, lang: Lang) => string
  /** undefined: it has no page of its own */
  readonly entry: (lang: Lang, kind: string, id: string) => string | undefined
}

const WITH_PAGE: ReadonlySet<string> = new Set([...PAGE_KINDS, 'scenarios'])

/** @param address the whole address under which the server is known */
export const createLinks = (address: string): Links => ({
  answer: (context, lang) => answerAddress(context, lang, pageDoor(address)),
  entry: (lang, kind, id) => (WITH_PAGE.has(kind) ? entryAddress(address, lang, kind, id) : undefined),
})
