// The short way of reading must be the thorough one's: the same value, or it leaves off.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { isMap, LineCounter, parseDocument, type Scalar } from 'yaml'
import { parseYaml } from '../../knowledge/checks/reading/parse-yaml.ts'
import { readPlain, UNUSUAL } from '../../knowledge/checks/reading/plain-yaml.ts'
import { readText } from '../../knowledge/checks/reading/read-text.ts'
import { loadKnowledge } from '../../server/knowledge.ts'
import { writeLayer } from '../bench/layers/generate.ts'
import { chanceFrom, mutations } from './mutations/mutations.ts'

const folder = mkdtempSync(join(tmpdir(), 'tilgang-plain-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
writeLayer(join(folder, 'layer'), 40, loadKnowledge())

const filesBelow = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(entry => join(entry.parentPath, entry.name))
const files = ['knowledge', 'examples', 'test/layers', join(folder, 'layer')].flatMap(filesBelow)
const texts = files.map(file => readText(file, file))

/** Holds both readers against each other. @returns whether it was read the short way */
function compare(text: string): boolean {
  const value = readPlain(text)
  if (value === UNUSUAL) return false
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'core', prettyErrors: false, stringKeys: true, lineCounter: lines })
  expect([...document.errors, ...document.warnings], text).toEqual([])
  const read = document.toJS() as unknown
  expect(value, text).toStrictEqual(read)
  // The order of fields and the sign of a zero count, too.
  expect(JSON.stringify(value), text).toBe(JSON.stringify(read))
  if (!isMap<Scalar>(document.contents) || HIDDEN.test(text)) return true
  const { lineOf } = parseYaml(text, 'x.yaml')
  for (const { key } of document.contents.items) expect(lineOf([String(key.value)]), text).toBe(lines.linePos(key.range?.[0] ?? 0).line)
  return true
}
// What mutations put in and no reader takes.
const HIDDEN = /[\x07\u202e]/

test('nearly every file goes the short way, to the same value', () => {
  const short = texts.filter(compare).length
  expect(short).toBeGreaterThan(texts.length * 0.95)
})

test('lines are found in files that went the short way', () => {
  const { lineOf } = parseYaml('a: 1\nb:\n  - c: x\n  - c: z\n', 'x.yaml')
  expect(lineOf(['b', 1, 'c'])).toBe(4)
  expect(lineOf(['b', 7])).toBe(2)
})

test('what two readers may see in two ways is left to the thorough one', () => {
  const left = [
    '', '# senere\n', 'a: &x 1', 'a: *x', 'a: !!str 1', '? a', '%YAML 1.2\n---\na: 1', '---\na: 1', 'a: |\n  x', 'a: >-\n  x',
    'a:\t1', 'a: "\\u202e"', '<<: { a: 1 }', 'a: 1\na: 2', '1: a', 'true: a', '__proto__: { a: 1 }', 'a: [x,#y\n]', 'a: { b: c\n# x\n }',  '- - \n- - ',
    'a: 0x10', 'a: 1.5', 'a: 1e3', 'a: .inf', 'a: ~', 'a: True', 'a: NULL', 'a: [x,\ny]', '\ufeffa: 1', 'a: x\u2028',
  ] // biome-ignore format: a list
  for (const text of left) expect(readPlain(text), text).toBe(UNUSUAL)
  const read = { a: '2026-10-05', b: 'yes', c: '00 00 00 01', d: 12, e: true, f: null, g: 'x: y', h: "it's", i: '12:30', j: '1_000' }
  expect(readPlain(`a: 2026-10-05\nb: yes\nc: 00 00 00 01\nd: 12\ne: true\nf: null\ng: "x: y"\nh: 'it''s'\ni: 12:30\nj: 1_000`)).toEqual(
    read,
  )
})

test('spoiled files are read in the same way, or not at all', () => {
  const place = join(folder, 'spoiled.yaml')
  let short = 0
  for (const [n, { to }] of mutations.filter(({ name }) => !NOT_TEXTS.test(name)).entries())
    for (let i = n; i < texts.length; i += 120) {
      const text = texts[i] ?? ''
      writeFileSync(place, text)
      if (to(place, text, chanceFrom(i * 7919 + n))) short += compare(readFileSync(place, 'utf8').normalize('NFC')) ? 1 : 0
    }
  expect(short).toBeGreaterThan(50)
})
// These put another thing in the place of the file, or one that is refused before it is read as YAML.
const NOT_TEXTS = /^(?:a link|a folder|a pipe|50 MB|a file that may)/

test('no text at all is read in two ways', () => {
  const signs = fc.constantFrom(
    ...[
      'a: ',
      'b: ',
      'c:\n',
      '- ',
      '- a: ',
      'x',
      'en tekst',
      '\n',
      '\n ',
      '\n  ',
      '\n    ',
      '  ',
      '"x y"',
      "'it''s'",
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
    ],
    ...[
      ', ',
      ',',
      ': ',
      ':',
      ' #c',
      '#',
      '[]',
      '{}',
      '{ a: b }',
      '1',
      '1.5',
      'true',
      'null',
      '~',
      '2026-10-05',
      '-',
      '?',
      '=',
      '\u00a0',
      '😀',
      '[\n',
    ],
  )
  let short = 0
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 16 }), parts => {
      short += compare(parts.join('')) ? 1 : 0
    }),
    { numRuns: 20_000, seed: 1 },
  )
  expect(short).toBeGreaterThan(1_000)
})
