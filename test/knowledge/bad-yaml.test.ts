// What people really do to a YAML file. Each must end as a KnowledgeError with the file and the line, never as anything else.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../knowledge/checks/reading/parse-yaml.ts'
import { KnowledgeError } from '../../knowledge/load.ts'
import { edit, type Files, loadFiles, smallKnowledge } from './fixture.ts'

const path = 'problems/no-lantern.yaml'
const text = String(smallKnowledge().get(path))
const replaced = (old: string, broken: string): string => String(edit(smallKnowledge(), path, old, broken).get(path))
const bomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 8 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`),
].join('\n')

const broken: [what: string, content: string | Uint8Array, line: number, words: RegExp][] = [
  ['an open quote', replaced('da: Nogle har', 'da: "Nogle har'), 6, /quote/],
  ['an open list', replaced('cites: [dark@4]', 'cites: [dark@4'), 9, /close every \[ and \{|sign is missing/],
  ['a tab', replaced('    cites: [dark@4]', '\tcites: [dark@4]'), 8, /tab/],
  ['wrong indentation', replaced('    en: Some', '   en: Some'), 7, /indent|colon/i],
  ['a colon in a text', replaced('da: Nogle har', 'da: Nogle: de har'), 6, /quotes/],
  ['a text that begins with @', replaced('da: Nogle har', 'da: @nogle har'), 6, /quotes/],
  ['a comma in a short text', replaced('{ da: Ingen lygte,', '{ da: Ingen lygte, ingen tur,'), 3, /comma/],
  ['a field twice', replaced('factor: social\n', 'factor: social\nfactor: social\n'), 3, /twice/],
  ['two documents', `${text}---\nid: more\n`, 22, /---/],
  ['a field whose name is no text', replaced('factor: social', 'factor: social\n? [two]\n: 2'), 3, /name of a field/],
  ['a tag', replaced('factor: social', 'factor: !!js/function social'), 2, /!/],
  ['an alias without an anchor', replaced('factor: social', 'factor: *social'), 2, /\*/],
  ['an alias inside what it repeats', replaced('linked: []', 'linked: &all [*all]'), 12, /\*/],
  ['an alias bomb', bomb, 3, /too often/],
  ['an empty file', '', 1, /empty/],
  ['only a comment', '# to do\n', 1, /empty/],
  ['a list instead of fields', '- id: no-lantern\n', 1, /Must have the fields id, factor/],
  ['a mere text', 'no lantern\n', 1, /Must have the fields/],
  ['Latin-1', Buffer.from(replaced('Nogle har', 'Nogle få har'), 'latin1'), 6, /UTF-8/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 1, /UTF-8/],
  ['more than 1 MB', `${text}# ${'x'.repeat(1024 * 1024)}\n`, 1, /1 MB/],
  ['deep brackets', `id: ${'['.repeat(100_000)}`, 1, /nested|too long/],
  ['deep brackets on many lines', `id:\n${' [\n'.repeat(5000)}`, 102, /nested/],
  ['deep dashes', '- '.repeat(400), 1, /nested/],
  ['an unknown field', replaced('factor: social', 'factor: social\ncolour: red'), 3, /no field "colour"/],
  ['a prototype', replaced('factor: social', 'factor: social\n__proto__: { a: 1 }'), 3, /no field "__proto__"/],
  ['a number for a text', replaced('{ da: ingen lygte,', '{ da: 2013,'), 4, /short › da: must be a text\. Put it in quotes: "2013"/],
  ['a text for a list', replaced('linked: []', 'linked: none'), 12, /linked: must be a list/],
  ['nothing behind a field', replaced('linked: []', 'linked:'), 12, /linked: is empty/],
  ['an impossible id', replaced('id: no-lantern', 'id: No_Lantern'), 1, /id: "No_Lantern" has the wrong form/],
  ['an id that is not the file name', replaced('id: no-lantern', 'id: some-lantern'), 1, /not the name of the file/],
  ['a word that is not on the list', replaced('factor: social', 'factor: sociable'), 2, /"sociable" cannot be used\. Write one of: social/],
  [
    'a missing language',
    replaced('    en: Some have never owned a lantern.\n', ''),
    6,
    /description › 1 › en: the English text is missing/,
  ],
  ['a missing field', replaced('role: []\n', ''), 1, /role: is missing/],
  [
    'a list that is too short',
    replaced('  - da: Andre har en lygte, som ikke virker.\n    en: Others have a lantern that does not work.\n    cites: [dark@5]\n', ''),
    5,
    /needs at least 2 sentences, but has 1/,
  ],
  ['a citation without a page', replaced('cites: [dark@4]', 'cites: [dark]'), 8, /SECTION@PAGE/],
]

describe('bad YAML', () => {
  test.each(broken)('%s is told with its file and line', (_, content, line, words) => {
    const { problems } = loadFiles(new Map(smallKnowledge()).set(path, content))
    expect(problems).not.toHaveLength(0)
    for (const problem of problems) {
      expect(problem).toBeInstanceOf(KnowledgeError)
      expect(problem.file).toMatch(/problems\/no-lantern\.yaml$/)
      expect(problem.da).not.toBe('')
    }
    const [first] = problems
    expect(first?.line).toBe(line)
    expect(first?.message).toMatch(words)
  })

  test('a byte-order mark, Windows line ends and letters of a Mac change nothing', () => {
    const plain = loadFiles(smallKnowledge())
    const windows = new Map(
      [...smallKnowledge()].map(([name, content]) => [name, `\ufeff${String(content).normalize('NFD').replaceAll('\n', '\r\n')}`]),
    )
    const loaded = loadFiles(windows)
    expect(loaded.problems).toEqual([])
    expect(loaded.knowledge).toEqual(plain.knowledge)
  })

  test('one or two aliases do no harm', () => {
    const content = replaced('cites: [dark@4]', 'cites: &place [dark@4]').replace('cites: [dark@5]', 'cites: *place')
    const { problems, knowledge } = loadFiles(new Map(smallKnowledge()).set(path, content))
    expect(problems).toEqual([])
    expect(knowledge.problems[1]?.description[1]?.cites).toEqual(['dark@4'])
  })

  test('one broken file does not hide the others', () => {
    const { knowledge, problems } = loadFiles(new Map(smallKnowledge()).set(path, ''))
    expect(problems).toHaveLength(1)
    expect(knowledge.problems.map(problem => problem.id)).toEqual(['dark-evenings'])
  })

  test('a file that would be passed over is told', () => {
    const files: Files = new Map(smallKnowledge())
      .set('problems/more.yml', text)
      .set('problems/sub/more.yaml', text)
      .set('problems/README.md', '#')
    expect(loadFiles(files).problems.map(problem => problem.file.replace(/.*problems/, 'problems'))).toEqual([
      'problems/more.yml',
      'problems/sub',
    ])
  })

  test('a missing source and a missing folder are told', () => {
    const files = smallKnowledge()
    files.delete('sources/beside.yaml')
    expect(loadFiles(files).problems.map(problem => problem.message)).toEqual([
      expect.stringMatching(/sources\/beside\.yaml:1: The file cannot be read/),
    ])
    expect(loadFiles(new Map()).problems).toHaveLength(5)
  })

  test('no text at all makes the reader throw anything else', () => {
    const signs = fc.constantFrom(
      ...text.split(/(?<=\s)/),
      ...'[]{}:,-?&*!|>\'"%@`#\n\t \u0000é'.split(''),
      '- ',
      ': ',
      '<<: ',
      '*a ',
      '&a ',
      '? ',
    )
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), parts => {
        try {
          parseYaml(parts.join(''), 'x.yaml').lineOf(['description', 0, 'da'])
        } catch (error) {
          if (!(error instanceof KnowledgeError)) throw error
          expect(error.line).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500, seed: 1 },
    )
  })
})
