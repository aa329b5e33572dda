// Questions as nobody should write them: words that people use, torn apart and mixed with everything that a keyboard, a copy or an attacker adds.
import type { AskRequest, Context } from '../../engine/answer.ts'
import { ENTRY_KINDS } from '../../engine/present/entries/entry.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import type { Labelled } from '../questions/judge.ts'
import { type Chance, chanceOf } from './chance.ts'

const LONGEST = 1000

const SCRIPTS = [
  'алкоголь',
  'إدمان',
  'תשוש',
  '借金と孤独',
  '외로움',
  'ภาระ',
  'μοναξιά',
  'ქალი',
  'अकेली',
  '👩‍👧‍👦',
  '🇩🇰',
  '𝕞ø𝕕𝕣𝕖',
  'ｅｎｓｏｍ',
  'İIıi',
  'ẞßſ',
  'ǅ',
  'ﬁ',
]
const MARKS = [
  '((((',
  '))))',
  '[[{{<',
  '>}}]]',
  '"""\'\'',
  '…...',
  '?!?!',
  '-–—',
  '//',
  '\\',
  '~5',
  '+',
  '^',
  ':',
  '*',
  '%',
  '&amp;',
  '<b>',
  '$' + '{}',
  '../',
  '|',
  '¶',
  '@',
  '#',
]
const CONTROLS = [
  '\u0000',
  '\u0007',
  '\b',
  '\t',
  '\n',
  '\r\n',
  '\u000b',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\ufeff',
  '\u200d',
  '\u202e',
  '\u0301'.repeat(30),
  '\ud800',
  '\udfff',
  '\u{e0001}',
]
const DATA = [
  '010203-4567',
  '20 30 40 50',
  'a@b.dk',
  'bor Storegade 12, 2. tv',
  'sagsnr. 2024-1234',
  'hedder Anna Berg',
  'https://x.dk/?q=1',
]
const SMALL = ['ikke', 'aldrig', 'uden', 'not', 'never', 'hvorfor', 'hvad med', 'why', 'og', 'men', 'hvis', 'én']

type Make = (chance: Chance) => string

/** Makes the questions of one knowledge. @returns question `index` of a seed: the same whenever and wherever it is asked for */
export function createQuestions(knowledge: Knowledge, labelled: readonly Labelled[]): (seed: number, index: number) => AskRequest {
  const words = labelled.flatMap(({ q }) => q.split(/\s+/))
  const pieces: readonly Make[] = [
    chance => chance.one(words),
    chance => chance.one(words),
    chance => chance.one(SMALL),
    chance => torn(chance.one(labelled).q, chance),
    chance => chance.one(SCRIPTS),
    chance => chance.one(MARKS).repeat(1 + chance.below(4)),
    chance => chance.one(CONTROLS),
    chance => chance.one(DATA),
    chance => `${chance.one(words)}${chance.one(words)}`,
    chance => String.fromCodePoint(...Array.from({ length: 1 + chance.below(8) }, () => chance.below(0x110000))),
  ]
  const kinds: readonly Make[] = [
    chance =>
      Array.from({ length: 1 + chance.below(12) }, () => chance.one(pieces)(chance)).join(chance.one([' ', ' ', ' ', '', '\n', '-', '. '])),
    chance => Array.from({ length: 1 + chance.below(25) }, () => chance.one(words)).join(' '),
    chance => Array.from({ length: 250 }, () => chance.one(pieces)(chance)).join(chance.one([' ', ''])),
    chance => chance.one(pieces)(chance).repeat(LONGEST).slice(0, LONGEST),
    chance => chance.one(['(', '[', '"', '-']).repeat(chance.below(500)) + chance.one(labelled).q,
    chance => mistyped(chance.one(labelled).q, chance),
  ]
  const contextOf = createContexts(knowledge)
  return (seed, index) => {
    const chance = chanceOf(seed * 1_000_003 + index)
    const context = chance.below(3) === 0 ? contextOf(chance) : undefined
    const made = chance.one(kinds)(chance).slice(0, LONGEST)
    // What the server's door refuses is not asked: an empty question without a context.
    const question = made.trim() === '' ? 'ensom' : made
    return {
      question,
      ...(chance.below(4) === 0 ? { lang: chance.one(['da', 'en'] as const) } : {}),
      ...(context ? { context } : {}),
      ...(chance.below(20) === 0 ? { blocks: true } : {}),
    }
  }
}

const LISTS = ['problems', 'groups', 'topics', 'dropped', 'pressing', 'missing', 'strengths'] as const

function createContexts(knowledge: Knowledge): (chance: Chance) => Context {
  const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)
  const any = [...new Set(ENTRY_KINDS.flatMap(kind => idsOf(knowledge[kind])))]
  const own: Partial<Record<(typeof LISTS)[number], string[]>> = {
    problems: idsOf(knowledge.problems),
    groups: idsOf(knowledge.groups),
    topics: idsOf(knowledge.topics),
  }
  return chance => {
    const lists = LISTS.filter(() => chance.below(2) === 0)
    const kind = chance.one(ENTRY_KINDS)
    const id = idsOf(knowledge[kind])
    return {
      ...Object.fromEntries(lists.map(list => [list, chance.some(own[list] ?? any, 5)])),
      ...(chance.below(3) === 0 && id.length > 0 ? { focus: { kind, id: chance.one(id) } } : {}),
    }
  }
}

const torn = (text: string, chance: Chance): string => {
  const from = chance.below(text.length)
  return text.slice(from, from + chance.below(60))
}

function mistyped(text: string, chance: Chance): string {
  const at = chance.below(text.length)
  const letter = chance.one(['', 'x', ' ', 'Æ', '\u0308', text.charAt(at).toUpperCase(), text.charAt(at).repeat(3)])
  return `${text.slice(0, at)}${letter}${text.slice(at + 1)}`
}
