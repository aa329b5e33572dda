// Writes docs/configuration.md from the table of variables. `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Lang, Text } from '../engine/answer.ts'
import type { Variable } from '../server/config/variable.ts'
import { groups } from '../server/config/variables.ts'

const OUT = 'docs/configuration.md'
const out = fileURLToPath(new URL(`../${OUT}`, import.meta.url))

const HEAD: Readonly<Record<Lang, readonly string[]>> = {
  da: ['variabel', 'betydning', 'skal være', 'når den ikke er sat'],
  en: ['variable', 'meaning', 'must be', 'when it is not set'],
}
const NOTHING: Text = { da: 'intet', en: 'nothing' }

const PREFACE: Text = {
  da: 'Alt sættes med miljøvariabler. De læses og prøves én gang, når serveren starter; er noget galt, starter den ikke, og beskeden siger hvilken variabel, og hvad der er galt. En `TILGANG_`, der ikke findes, er også en fejl: så er en slåfejl aldrig en indstilling, der ikke virker. En tom variabel er som en, der ikke er sat.',
  en: 'Everything is set by environment variables. They are read and checked once, when the server starts; if something is wrong it does not start, and the message says which variable and what is wrong. A `TILGANG_` that does not exist is an error, too: a slip of the finger is never a setting that does not work. An empty variable is as one that is not set.',
}

function unsetIn(lang: Lang, { unset, unsetInWords }: Variable<unknown>): string {
  if (unsetInWords) return unsetInWords[lang]
  if (unset === undefined || (Array.isArray(unset) && unset.length === 0)) return NOTHING[lang]
  return `\`${typeof unset === 'boolean' ? (unset ? 'on' : 'off') : unset}\``
}

const table = (lang: Lang, variables: readonly Variable<unknown>[]): string =>
  [
    HEAD[lang],
    HEAD[lang].map(() => '---'),
    ...variables.map(one => [`\`${one.name}\``, one.means[lang], one.form.wanted[lang], unsetIn(lang, one)]),
  ]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n')

const part = (lang: Lang): string =>
  [PREFACE[lang], ...groups.map(({ title, group }) => `### ${title[lang]}\n${table(lang, Object.values(group))}`)].join('\n\n')

const text = `# Opsætning / configuration

Generated from \`server/config/\` by \`npm run docs:config\`; do not edit by hand.

## På dansk
${part('da')}

## In English
${part('en')}
`

if (process.argv.includes('--check')) {
  if (readFileSync(out, 'utf8') !== text) throw new Error(`${OUT} is not what the code says. Run: npm run docs:config`)
} else writeFileSync(out, text)
