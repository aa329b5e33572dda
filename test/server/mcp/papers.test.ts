// The guides show what an assistant is really given.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createLinks } from '../../../server/mcp/links.ts'
import { createTools } from '../../../server/mcp/tools.ts'
import { real } from './open.ts'

test.each([
  ['docs/assistenter.md', 'isolerede enlige mødre'],
  ['docs/assistants.md', 'isolated single mothers'],
])('%s shows how the answer to »%s« begins', (path, question) => {
  const paper = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
  const shown = /```md\n([\s\S]+?)\n```/.exec(paper)?.[1] ?? ''
  const [first] = createTools(real).ask({ question }, createLinks('https://tilgang.kommune.dk')).content as { text: string }[]
  expect(shown.length).toBeGreaterThan(500)
  expect(first?.text.slice(0, shown.length)).toBe(shown)
})
