// Writes docs/widget-api.md from the code: attributes, methods, events, custom properties, parts. `--check` only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const read = (path: string): string => readFileSync(at(path), 'utf8')

const OUT = 'docs/widget-api.md'
const MOST_PROPERTIES = 15

const ATTRIBUTE_TEXT: Readonly<Record<string, readonly [values: string, meaning: string]>> = {
  server: ['address', 'origin and sub-path of the server; default: where the script came from'],
  lang: ['`da` `en`', 'language of the interface; default: the page’s. The language of a question decides that of its answer'],
  mode: [
    '`inline` `launcher` `panel`',
    'in the page; a button in the corner; a panel along the side with a tab at the edge (a page with a button of its own hides the tab: `::part(launcher) { display: none }`)',
  ],
  open: ['(present)', 'the panel stands open from the start; the focus stays where it is'],
  question: ['text', 'stands in the field, is not sent'],
  ask: ['text', 'is asked at once'],
  topic: ['id', 'is shown at once, such as `recruitment`'],
  audience: ['`new` `experienced` `trainer`', 'how much stands unfolded: the first steps; also case, evidence and chain; everything'],
  persist: ['`none` `session` `local`', 'keeps the conversation in the browser’s storage, with a visible »Slet samtalen«'],
  offline: ['`off` `auto` `only`', 'the engine in the browser: never; in reserve when the server is away; alone, without any server'],
  position: ['`right` `left`', 'the side of the button and the panel'],
  offset: ['0–400', 'distance from the edges of the window in pixels; default 24'],
  'heading-level': ['1–6', 'level of the first heading; default 2'],
  theme: ['`auto` `light` `dark`', 'colours; `auto` follows the user'],
  'no-feedback': ['(present)', 'hides »Passer svaret?«; nothing is sent'],
  'share-text': ['(present)', 'events and transcripts hold the words of a question, too'],
}

const attributes = [...(/ATTRIBUTES = \[([^\]]*)\]/.exec(read('widget/element/attributes.ts'))?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(
  m => m[1] ?? '',
)
const missing = attributes.filter(name => !ATTRIBUTE_TEXT[name])
if (missing.length > 0) throw new Error(`No text for ${missing.join(', ')} in build/widget-api.ts`)

const methods = [...read('widget/element/tilgang-guide.ts').matchAll(/\/\*\* ([^*]*?) \*\/\n {2}(?:async )?(\w+\([^\n]*\)): ([^\n{]+) \{/g)]
const events = [
  ...(/EventDetails = \{([\s\S]*?)\n\}/.exec(read('widget/element/events.ts'))?.[1] ?? '').matchAll(
    /(?:\/\*\* (.*?) \*\/\n\s*)?readonly (\w+): ([^\n]*)/g,
  ),
]
const sheets = readdirSync(at('widget/style'))
  .filter(name => name.endsWith('.css'))
  .map(name => read(`widget/style/${name}`))
  .join('\n')
const properties = [
  ...new Map([...sheets.matchAll(/var\((--tilgang-[\w-]+), ?((?:[^()]|\([^()]*\))*)\)/g)].map(m => [m[1], m[2]])).entries(),
].sort()
const parts = [
  ...new Set(
    sources(at('widget')).flatMap(text =>
      [...text.matchAll(/part(?:=|', )(?:\{[^}]*?)?["']([a-z -]+)["']/g)].flatMap(m => (m[1] ?? '').split(' ')),
    ),
  ),
].sort()
if (properties.length > MOST_PROPERTIES) throw new Error(`${properties.length} custom properties: at most ${MOST_PROPERTIES} are promised`)

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => readFileSync(`${folder}/${name}`, 'utf8'))
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')

const text = `# \`<tilgang-guide>\`

Generated from \`widget/\` by \`npm run docs:widget\`; do not edit by hand.

## Attributes
${table(
  ['attribute', 'values (first: default)', 'what it does'],
  attributes.map(name => [`\`${name}\``, ...(ATTRIBUTE_TEXT[name] ?? [])]),
)}

## Methods
${table(
  ['method', 'gives', 'what it does'],
  methods.map(([, doc = '', name = '', gives = '']) => [`\`${name.replaceAll('|', '\\|')}\``, `\`${gives}\``, doc]),
)}

## Events
All are composed; all but \`error\` bubble. They carry ids; a question’s words only with \`share-text\`.

${table(
  ['event', 'detail', 'when'],
  events.map(([, doc = '', name = '', detail = '']) => [`\`${name}\``, `\`${detail.replaceAll('|', '\\|')}\``, doc]),
)}

## Custom properties
Set them on the element, or on anything around it.

${table(
  ['property', 'default'],
  properties.map(([name = '', value = '']) => [`\`${name}\``, `\`${value}\``]),
)}

## Parts
${parts.map(part => `\`${part}\``).join(' · ')}
`

if (process.argv.includes('--check')) {
  if (read(OUT) !== text) throw new Error(`${OUT} is not what the code says. Run: npm run docs:widget`)
} else writeFileSync(at(OUT), text)
