// Every regular expression of the house takes linear time: proved by recheck, or listed with its reason and its bound.
import { describe, expect, test } from 'vitest'
import { BOUNDED, boundOf, PUT_TOGETHER, readsOurOwn } from './bounded.ts'
import { checkPattern } from './check-pattern.ts'
import { findPatterns } from './find-patterns.ts'
import { fileOf, patterns, putTogether } from './sources.ts'

const outside = patterns.filter(({ at }) => !readsOurOwn(at))

test('the patterns of the house are linear, but for those that are listed', async () => {
  const wanted = new Map(outside.filter(pattern => !boundOf(pattern)).map(pattern => [`/${pattern.source}/${pattern.flags}`, pattern]))
  expect(wanted.size).toBeGreaterThan(100)
  const wrong: string[] = []
  for (const [pattern, { at, source, flags }] of wanted) {
    const { status } = await checkPattern(source, flags)
    if (status !== 'safe') wrong.push(`${at} ${pattern}: ${status}`)
  }
  expect(wrong, 'bound what repeats, or list it in test/patterns/bounded.ts with the reason').toEqual([])
}, 600_000)

test('what is listed stands somewhere, and what is put together is listed', () => {
  expect(BOUNDED.filter(known => !outside.some(pattern => boundOf(pattern) === known))).toEqual([])
  expect(new Set(putTogether.filter(at => !readsOurOwn(at)).map(fileOf))).toEqual(new Set(Object.keys(PUT_TOGETHER)))
})

// What repeats without an upper limit, when escapes and classes are out of the way.
const ENDLESS = /[*+]|\{\d+,\}/
const bare = (source: string): string => source.replace(/\\[pP]\{\w+\}|\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')

test('patterns for personal data repeat nothing without a limit, and look back at nothing that they found', () => {
  const own = patterns.filter(({ at }) => fileOf(at) === 'engine/privacy/patterns.ts')
  expect(own.length).toBeGreaterThan(15)
  const global = own.filter(({ flags }) => flags.includes('g'))
  expect(global.length).toBeGreaterThan(10)
  expect(own.filter(({ source }) => ENDLESS.test(bare(source))).map(({ at, source }) => `${at} ${source}`)).toEqual([])
  expect(own.filter(({ source }) => /\\[1-9k]/.test(source)).map(({ at }) => at)).toEqual([])
})

describe('the search for patterns', () => {
  const CODE =
    "const A = 'x'\nconst B = `$" +
    '{A}+`\nexport const C = /a+b/g\nexport const D = new RegExp(`^$' +
    "{B}$`, 'u')\nexport const E = (t: string) => RegExp(t)"
  test('finds literals, those of named texts, and those that only running it tells', () => {
    expect(findPatterns('some/file.ts', CODE)).toEqual({
      known: [
        { at: 'some/file.ts:3', source: 'a+b', flags: 'g' },
        { at: 'some/file.ts:4', source: '^x+$', flags: 'u' },
      ],
      unknown: ['some/file.ts:5'],
    })
  })
  test('and the check tell a dangerous pattern from a harmless one', async () => {
    expect((await checkPattern('^(?:a+)+$', '')).status).toBe('vulnerable')
    expect((await checkPattern('^a+$', '')).status).toBe('safe')
  })
})
