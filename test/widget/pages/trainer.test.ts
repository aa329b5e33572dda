import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName, moveItem, readFileText, wordsIn } from '../../../widget/pages/trainer/plan.ts'
import { anyChoice } from '../../../widget/pages/trainer/rehearse.ts'
import { commandOf } from '../../../widget/pages/trainer/shortcuts.ts'

const press = (key: string, more: object = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, defaultPrevented: false, ...more }, false)

test('a remote and the keyboard move the room on; a key that is held down does it once', () => {
  expect([press('PageDown'), press('ArrowRight'), press('PageUp'), press('T'), press('3')]).toEqual([
    'next',
    'next',
    'back',
    'timer',
    'panel-3',
  ])
  expect(press('ArrowRight', { repeat: true })).toBeUndefined()
  expect(press('d', { ctrlKey: true })).toBeUndefined()
})

test('nothing is a shortcut while somebody writes', () => {
  const key = { key: 't', ctrlKey: false, metaKey: false, altKey: false, repeat: false, defaultPrevented: false }
  expect(commandOf(key, true)).toBeUndefined()
})

test('a file is a plan, a key or neither; whatever it holds, nothing throws', () => {
  expect(readFileText('{"tilgang":"workshop-key","id":"a","key":"b"}')).toHaveProperty('key')
  expect(readFileText('{"tilgang":"workshop-plan","version":1,"scenarios":[]}')).toHaveProperty('plan.usesGroups', false)
  for (const bad of ['', '[]', 'null', '{"tilgang":"workshop-plan","version":2}', '{"tilgang":"workshop-key"}'])
    expect(readFileText(bad)).toBeUndefined()
  fc.assert(fc.property(fc.json(), text => void readFileText(text)))
})

test('families move up and down and stay the same families', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 6 }), fc.nat(6), fc.constantFrom(-1 as const, 1 as const), (items, at, by) => {
      expect([...moveItem(items, at, by)].sort()).toEqual([...items].sort())
    }),
  )
})

test('names of files are made of letters and numbers', () => {
  expect([fileName('Nye i området!'), fileName('???'), wordsIn('To  ord\n')]).toEqual(['nye-i-området', 'workshop', 2])
})

test('made-up participants choose from what there is', () => {
  const options = {
    problems: [{ id: 'p', label: 'P' }],
    approaches: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
  }
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), n => {
      const { problems, approaches } = anyChoice({ options, lang: 'da' }, () => n)
      expect(problems).toEqual(['p'])
      expect(approaches.every(id => id === 'a' || id === 'b')).toBe(true)
    }),
  )
})
