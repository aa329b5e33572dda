import { describe, expect, test } from 'vitest'
import { wellFormedLine } from '../../../../knowledge/checks/examples/well-formed-line.ts'
import { loadExamples, readExamples } from '../../../../knowledge/examples.ts'
import { writeFolder } from '../../fixture.ts'
import { materialWith, told } from './material.ts'

const good = '{"t":"mørkt","lang":"da","problems":[],"groups":[],"topics":[],"outcome":"answer"}'
const folderOf = (...lines: readonly string[]): string => writeFolder(new Map([['made-up.jsonl', `${lines.join('\n')}\n`]]))
const found = (...lines: readonly string[]): string[] =>
  told(wellFormedLine, materialWith([], { broken: loadExamples(folderOf(...lines), 'examples').problems }))

describe('well-formed-line', () => {
  test('passes a good line and an empty one', () => {
    expect(found(good, '', good)).toEqual([])
  })

  test.each([
    ['no JSON', '{"t":"mørkt"', /^examples\/made-up.jsonl:2 The line is no JSON object/],
    ['no object', '[]', /made-up.jsonl:2 Must have the fields t, lang/],
    ['no text', good.replace('mørkt', ' '), /made-up.jsonl:2 T: is empty|made-up.jsonl:2 t: is empty/],
    ['a missing field', good.replace('"groups":[],', ''), /:2 groups: is missing/],
    ['an unknown field', good.replace('"groups"', '"group":[],"groups"'), /:2 .*no field "group"/],
    ['another language', good.replace('"da"', '"de"'), /:2 lang: "de" cannot be used\. Write one of: da, en/],
    ['another ending', good.replace('"answer"', '"maybe"'), /:2 outcome: "maybe" cannot be used/],
  ])('finds %s', (_, line, words) => {
    expect(found(good, line)).toEqual([expect.stringMatching(words)])
  })

  test('who needs all of them is told by an error with every place', () => {
    expect(() => readExamples(folderOf(good, '{', good, '{'))).toThrow(/made-up.jsonl:2: .*\n.*made-up.jsonl:4: /)
  })

  test('a careful file is known by its name', () => {
    const folder = writeFolder(
      new Map([
        ['asked-lanterns.jsonl', good],
        ['lanterns.jsonl', good],
      ]),
    )
    expect(readExamples(folder).map(e => [e.line, e.isCareful])).toEqual([
      [1, true],
      [1, false],
    ])
  })
})
