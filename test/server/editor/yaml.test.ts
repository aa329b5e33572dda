// What the page writes is what a git user would write: only what changed is another byte.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editKinds, placeAt } from '../../../server/editor/keep/places.ts'
import { changeYaml, writeYaml, yamlValue } from '../../../server/editor/yaml/change.ts'

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
type Fields = Record<string, unknown>

const layers = readdirSync(at('examples')).map(name => at(`examples/${name}`))
const files = [...layers.flatMap(filesOf), ...filesOf(at('knowledge')).filter(({ path }) => path.startsWith('scenarios/'))]

function filesOf(root: string): { path: string; text: string }[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => placeAt(path) !== undefined)
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}
const schemaOf = (path: string) => editKinds[placeAt(path)?.kind ?? 'layer']

describe.each(files)('$path', ({ path, text }) => {
  const schema = schemaOf(path)
  const value = yamlValue(text) as Fields

  test('is the same bytes when nothing was changed', () => {
    expect(changeYaml(text, structuredClone(value), schema)).toBe(text)
  })

  test('keeps every other line when one text is changed', () => {
    const changed = structuredClone(value)
    const { title } = changed as { title?: Fields }
    if (title === undefined) return
    Object.assign(title, { da: 'Et andet navn' })
    const after = changeYaml(text, changed, schema)
    const [old, now] = [text.split('\n'), after.split('\n')]
    expect(now.filter((line, i) => line !== old[i])).toHaveLength(1)
    expect(yamlValue(after)).toEqual(changed)
  })

  test('can be undone to the byte, whatever fields were taken away and given back at the end', () => {
    for (const key of Object.keys(value)) {
      const { [key]: gone, ...rest } = value
      const without = changeYaml(text, rest, schema)
      expect(yamlValue(without)).toEqual(rest)
      expect(yamlValue(changeYaml(without, { ...rest, [key]: gone }, schema))).toEqual(value)
    }
  })
})

const odd = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '- a',
    'a: b',
    '# c',
    '{x}',
    '[y]',
    '"z',
    "'z",
    '2026-01-01',
    'true',
    'null',
    '~',
    '=1',
    '&a',
    '*a',
    '|',
    '>',
    'å\næ\n\nø',
    ' x',
    'x ',
    '\t',
    '',
    '0x1',
    '!!str',
    '---',
    '%a',
  ),
)
const text = fc.record({ da: odd, en: odd }, { requiredKeys: ['da'] })
const offer = fc.record(
  {
    title: text,
    what: fc.array(text, { maxLength: 4 }),
    problems: fc.array(odd, { maxLength: 3 }),
    place: odd,
    contact: fc.record({ role: text, phone: odd }, { requiredKeys: ['role'] }),
  },
  { requiredKeys: ['title'] },
)

describe('any value', () => {
  const { offers } = editKinds
  test('that is written anew is read again as it is', () => {
    fc.assert(
      fc.property(offer, value => {
        const written = writeYaml(value, offers)
        expect(yamlValue(written)).toEqual(value)
        expect(written.endsWith('\n') && !written.endsWith('\n\n\n') && !written.includes('\r')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
  test('takes the place of any other, in its comments', () => {
    fc.assert(
      fc.property(offer, offer, (before, after) => {
        const commented = `# først\n${writeYaml(before, offers)}# sidst\n`
        const changed = changeYaml(commented, after, offers)
        expect(yamlValue(changed)).toEqual(after)
      }),
      { numRuns: 500 },
    )
  })
})

const COMMENTED = `# Tilbuddet
title: { da: "Huset", en: House } # navnet
# hvad
what:
  - da: Et # første
    en: One
  # midt i
  - da: To
contact:
  # hvem
  role: { da: vagten }
`

describe('a file with comments', () => {
  const { offers } = editKinds
  const value = yamlValue(COMMENTED) as Fields & { what: Fields[] }
  const change = (one: Fields): string => changeYaml(COMMENTED, { ...value, ...one }, offers)

  test('keeps them, and the quotes that somebody chose', () => {
    expect(change({ title: { da: 'Havnen', en: 'House' } })).toBe(COMMENTED.replace('"Huset"', '"Havnen"'))
  })
  test('gets a new sentence behind the others', () => {
    expect(change({ what: [...value.what, { da: 'Tre' }] })).toBe(COMMENTED.replace('  - da: To\n', '  - da: To\n  - da: Tre\n'))
  })
  test('gets a new field where the schema has it', () => {
    expect(change({ place: 'Havnegade 4' })).toBe(COMMENTED.replace('contact:\n', 'place: Havnegade 4\ncontact:\n'))
  })
  test('loses only the sentence that was taken away', () => {
    expect(change({ what: [{ da: 'To' }] })).toContain('  # midt i\n  - da: To\n')
  })
  test('is written with line feeds once something changes, and left alone before', () => {
    const windows = COMMENTED.replaceAll('\n', '\r\n')
    expect(changeYaml(windows, structuredClone(value), offers)).toBe(windows)
    expect(changeYaml(windows, { ...value, place: 'x' }, offers)).not.toContain('\r')
  })
})
