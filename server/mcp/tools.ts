// The three things that another assistant can do here. They know nothing of the protocol.
import type { CallToolResult } from '@modelcontextprotocol/server'
import { entryTitle, findEntry, kindLabel } from '../../engine/present/entries/entry.ts'
import { entryBlocks } from '../../engine/present/entry-blocks.ts'
import { label } from '../../engine/present/labels.ts'
import { closedBody } from '../closed/closed-answer.ts'
import { askCounted } from '../counts/ask-counted.ts'
import type { House } from '../house.ts'
import { settledContext } from '../pages/take-along.tsx'
import { Problem } from '../problem.ts'
import { isLang } from '../request-lang.ts'
import { createQuestionReader, UNKNOWN_ID } from '../schemas/ask.ts'
import { type GetResult, type ListResult, readGet, readList } from '../schemas/mcp.ts'
import { answerResult } from './answer-result.ts'
import { entryResult } from './entry-result.ts'
import type { Links } from './links.ts'
import { answerText, entryText, listText } from './texts.ts'

export type ToolName = 'ask' | 'get' | 'list'

/** @throws {Problem} when the arguments cannot be used */
export type Tool = (given: unknown, links: Links) => CallToolResult

/** Makes the tools of one house. */
export function createTools(house: House): Readonly<Record<ToolName, Tool>> {
  const { knowledge, engine, closing } = house
  const readQuestion = createQuestionReader(knowledge)
  return {
    ask(given, links) {
      const reason = closing?.reason()
      if (reason !== undefined) return closed(house, reason, given)
      const request = readQuestion(given)
      const answer = askCounted(house, request)
      const settled = settledContext(answer, request.context ?? {}, engine.ask)
      return result(answerText(answer, links, settled), answerResult(answer, links, settled))
    },
    get(given, links) {
      const { kind, id, lang = 'da' } = readGet(given)
      const entry = findEntry(knowledge, kind, id)
      if (!entry) throw new Problem('invalid-request', [{ where: 'id', what: UNKNOWN_ID }])
      const title = entryTitle(entry)[lang]
      const blocks = entryBlocks(knowledge, kind, id, lang) ?? []
      const found: GetResult = entryResult({ kind, id, title, lang, blocks }, knowledge, links)
      return result(entryText(title, blocks, lang, knowledge, found.address), found)
    },
    list(given) {
      const { kind, lang = 'da' } = readList(given)
      const entries = knowledge[kind].map(entry => ({ id: entry.id, title: entryTitle(entry)[lang] }))
      const found: ListResult = { kind, lang, entries, version: { knowledge: knowledge.hash } }
      return result(listText(label(kindLabel(kind), lang), entries), found)
    },
  }
}

const result = (text: string, structuredContent: Record<string, unknown>): CallToolResult => ({
  content: [{ type: 'text', text }],
  structuredContent,
})

/** What went wrong, in words for the assistant: the place and what is the matter with it, never what stood there. */
export const failure = (text: string): CallToolResult => ({ isError: true, content: [{ type: 'text', text }] })

/** A problem in Danish and English. @example '`question`: højst 1000 tegn / at most 1000 characters' */
export function problemText({ title, detail, faults }: Problem): string {
  if (faults.length === 0) return `${title.da}. ${detail.da} / ${title.en}. ${detail.en}`
  return faults.map(({ where, what }) => `\`${where === 'body' ? 'arguments' : where}\`: ${what.da} / ${what.en}`).join('\n')
}

// The reason and the numbers to ring, as everybody is told them; looking up goes on.
function closed({ knowledge }: House, reason: Parameters<typeof closedBody>[1], given: unknown): CallToolResult {
  const lang = typeof given === 'object' && given !== null && 'lang' in given && isLang(given.lang) ? given.lang : 'da'
  const { title, detail, signposts } = closedBody(knowledge, reason, lang, false)
  return failure([`**${title}**`, detail, ...signposts.map(post => `- **${post.title}: ${post.number}** ${post.text}`)].join('\n'))
}
