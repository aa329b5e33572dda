// What the guides for editors promise is what the server gives.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readChoices } from '../../server/embed/choices.ts'
import { elementLine, frameLine, parentLine, scriptLine } from '../../server/embed/lines.ts'

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

test.each([
  ['docs/indlejring.md', 'da'],
  ['docs/embedding.md', 'en'],
] as const)('%s shows the very lines of /embed', (name, lang) => {
  const text = read(name).replaceAll('HOST', 'https://tilgang.kommune.dk')
  const choices = readChoices(new URLSearchParams(), lang, [])
  for (const line of [scriptLine, elementLine, frameLine]) expect(text).toContain(line('https://tilgang.kommune.dk', choices))
  expect(text).toContain(parentLine('https://tilgang.kommune.dk'))
})
