// A municipality's own numbers and urgent texts: laid over the knowledge, or refused with the line.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { createEngine } from '../../engine/index.ts'
import { KnowledgeErrors, loadKnowledge } from '../../knowledge/load.ts'
import { withLocalSignposts } from '../../knowledge/local-signposts.ts'
import type { Knowledge } from '../../knowledge/schema.ts'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const built: Knowledge = { ...loadKnowledge(at('knowledge')).knowledge, hash: 'built-in' }

const folder = mkdtempSync(join(tmpdir(), 'tilgang-signposts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function lay(text: string): Knowledge {
  const file = join(folder, 'signposts.yaml')
  writeFileSync(file, text)
  return withLocalSignposts(built, file)
}

/** What is wrong, as `line: sentence`. */
function faults(text: string): string[] {
  try {
    lay(text)
  } catch (error) {
    if (error instanceof KnowledgeErrors) return error.errors.map(({ line, da, en }) => `${line}: ${da} / ${en}`)
    throw error
  }
  return []
}

const noticeOf = (knowledge: Knowledge, id: string) => knowledge.notices.find(notice => notice.id === id)
const post = (id: string, number: string): string =>
  `  - id: ${id}\n    title: { da: Vagten, en: Duty }\n    number: "${number}"\n    text: { da: Døgnet rundt., en: Day and night. }\n    dangers: [any]\n`

describe('the example of the documentation', () => {
  const local = withLocalSignposts(built, at('docs/signposts.example.yaml'))

  test('puts the own number right after 112 wherever its danger fits, and takes the removed one away', () => {
    expect(noticeOf(local, 'urgent-child')?.signposts.slice(0, 2)).toEqual(['alarm-112', 'social-duty-service'])
    expect(noticeOf(local, 'danger-check')?.signposts).toEqual(['alarm-112', 'social-duty-service'])
    expect(noticeOf(local, 'urgent-violence')?.signposts).not.toContain('danner')
    expect(noticeOf(local, 'refer-health')?.signposts).toEqual(['alkolinjen'])
    expect(local.signposts.map(({ id }) => id)).not.toContain('danner')
  })

  test('is what an urgent answer says, in both languages, with its date and as the municipality’s own', () => {
    const { ask } = createEngine(local)
    for (const [lang, question, words] of [
      ['da', 'han slår sit barn lige nu', 'den sociale døgnvagt på 12 34 56 78'],
      ['en', 'he is beating his child right now', 'the social duty service on 12 34 56 78'],
    ] as const) {
      const answer = ask({ question, lang })
      expect(answer.outcome).toBe('urgent')
      const notice = answer.notices.find(({ id }) => id === 'urgent-child')
      expect(notice?.text.map(({ text }) => text).join(' ')).toContain(words)
      expect(notice?.signposts?.find(({ id }) => id === 'social-duty-service')).toMatchObject({
        number: '12 34 56 78',
        checked: '2026-11-28',
      })
      expect(answer.sources['beside-local']).toMatchObject({ kind: 'beside-the-report', checked: '2026-11-28' })
    }
  })

  test('is another version of the knowledge, and the same file the same', () => {
    expect(local.hash).not.toBe(built.hash)
    expect(withLocalSignposts(built, at('docs/signposts.example.yaml')).hash).toBe(local.hash)
  })

  test('leaves all else as it was', () => {
    const { base, ...laid } = local
    expect(base).toBe(built.hash)
    expect({ ...laid, hash: '', signposts: [], notices: [], sources: {} }).toEqual({
      ...built,
      hash: '',
      signposts: [],
      notices: [],
      sources: {},
    })
  })
})

test('an own number may have opening hours of its own under the id of a built-in one', () => {
  const local = lay(`checked: 2026-11-28\nsignposts:\n${post('police-114', '114')}`)
  expect(local.signposts.find(({ id }) => id === 'police-114')?.text.da).toBe('Døgnet rundt.')
  expect(noticeOf(local, 'urgent-general')?.signposts).toEqual(noticeOf(built, 'urgent-general')?.signposts)
})

describe('is refused with its line', () => {
  test.each([
    ['an empty file', '', /^1: Filen er tom/],
    ['no date', 'signposts: []\n', /^1: checked: mangler/],
    ['a field that does not exist', 'checked: 2026-11-28\nnumre: []\n', /"numre"/],
    ['an entry without a number', `checked: 2026-11-28\nsignposts:\n${post('vagt', 'ring')}`, /^5: signposts › 1 › number/],
    ['another emergency number', `checked: 2026-11-28\nsignposts:\n${post('alarm-112', '113')}`, /^3: "alarm-112" er alarmnummeret/],
    ['no emergency number', 'checked: 2026-11-28\nremove: [alarm-112]\n', /^2: "alarm-112" er alarmnummeret/],
    ['an unknown one taken away', 'checked: 2026-11-28\nremove:\n  - nogen\n', /^3: der er intet indbygget nummer "nogen"/],
    ['the same twice', `checked: 2026-11-28\nsignposts:\n${post('vagt', '1')}${post('vagt', '2')}`, /^8: "vagt" står her to gange/],
    [
      'a text that nobody shows',
      'checked: 2026-11-28\nnotices:\n  - id: urgent-x\n    text: [{ da: Ring 112., en: Call 112. }]\n',
      /^3: der er ingen tekst/,
    ],
    [
      'an urgent text without 112',
      'checked: 2026-11-28\nnotices:\n  - id: urgent-child\n    text:\n      - { da: Ring., en: Call. }\n',
      /^4: den første sætning skal nævne 112/,
    ],
    [
      'a number that an urgent text still gives',
      'checked: 2026-11-28\nremove: [boernetelefonen]\n',
      /^2: teksten "urgent-child" nævner stadig 116 111/,
    ],
    [
      'half a language',
      'checked: 2026-11-28\nnotices:\n  - id: urgent-child\n    text:\n      - { da: Ring 112. }\n',
      /^5: notices › 1 › text › 1 › en: den engelske tekst mangler/,
    ],
  ])('%s', (_, text, wanted) => {
    expect(faults(text).join('\n')).toMatch(wanted)
  })

  test('a file that is not there', () => {
    expect(() => withLocalSignposts(built, join(folder, 'no.yaml'))).toThrow(KnowledgeErrors)
  })
})
