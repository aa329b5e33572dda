// Whatever is asked, what comes back has the shape that the list of tools promises.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createLinks } from '../../../server/mcp/links.ts'
import { createTools } from '../../../server/mcp/tools.ts'
import { AskResultShape, GetResultShape } from '../../../server/schemas/mcp.ts'
import { real } from './open.ts'

const lines = readFileSync(new URL('../../questions/dev.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const questions = lines.map(line => (JSON.parse(line) as { q: string }).q)
const links = createLinks('https://tilgang.example.dk')
const tools = createTools(real)

test('160 labelled questions: every ending fits, and says what to do', () => {
  const endings = new Set<string>()
  for (const question of questions) {
    const { structuredContent, content } = tools.ask({ question }, links)
    const answer = AskResultShape.parse(structuredContent)
    endings.add(answer.outcome)
    const [text] = content as { text: string }[]
    expect(text?.text.startsWith(`**${answer.instruction}**`), question).toBe(true)
    expect(answer.outcome === 'urgent' && answer.notices[0]?.kind !== 'urgent', question).toBe(false)
  }
  expect([...endings].sort()).toEqual(['answer', 'clarify', 'outside', 'refer', 'urgent'])
})

test('every entry of every kind fits, in both languages', () => {
  const kinds = Object.keys(real.knowledge).filter(kind => kind in KINDS)
  expect(kinds).toHaveLength(Object.keys(KINDS).length)
  for (const kind of kinds as (keyof typeof KINDS)[])
    for (const { id } of real.knowledge[kind])
      for (const lang of ['da', 'en']) GetResultShape.parse(tools.get({ kind, id, lang }, links).structuredContent)
})

const KINDS = { approaches: 1, activities: 1, cases: 1, evidence: 1, topics: 1, practice: 1, scenarios: 1, notices: 1 } as const
