// The files of a layer under editors: nothing is lost, nothing is written elsewhere.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listPlaces, readPlace } from '../../../server/editor/keep/files.ts'
import { changesOf, newestChanges, versionBefore } from '../../../server/editor/keep/history.ts'
import { Escape, type Place, placeAt, placeFor } from '../../../server/editor/keep/places.ts'
import { isSameName, keepProposal, listProposals, readProposal } from '../../../server/editor/keep/proposals.ts'
import { openStore } from '../../../server/editor/keep/store.ts'

let root: string
let now = Date.UTC(2026, 10, 28)
const clock = (): number => (now += 1000)
const house: Place = { kind: 'offers', id: 'huset' }
const other: Place = { kind: 'offers', id: 'haven' }

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tilgang-editor-'))
  mkdirSync(join(root, 'offers'))
  writeFileSync(join(root, 'layer.yaml'), 'id: x\n')
  writeFileSync(join(root, 'offers/huset.yaml'), 'id: huset\n')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const file = (path = 'offers/huset.yaml'): string => readFileSync(join(root, path), 'utf8')
const hash = (place: Place): string | null => readPlace(root, place)?.hash ?? null
const names = (): string[] => readdirSync(join(root, 'offers')).sort()

describe('saving', () => {
  test('writes the file, and keeps the version before with who, what and when', () => {
    const store = openStore(root, clock)
    expect(store.write([{ place: house, base: hash(house), text: 'id: huset\nplace: x\n' }], { who: 'Mette' })).toEqual({ conflicts: [] })
    expect(file()).toBe('id: huset\nplace: x\n')
    const [change] = changesOf(root, house, hash(house))
    expect(change).toMatchObject({ who: 'Mette', what: 'changed', fields: ['place'], before: 'id: huset\n' })
    expect(versionBefore(root, house, change?.version ?? '')).toBe('id: huset\n')
    expect(names()).toEqual(['huset.yaml'])
  })

  test('is refused when the file is another one by now, also when git changed it', () => {
    const store = openStore(root, clock)
    const base = hash(house)
    writeFileSync(join(root, 'offers/huset.yaml'), 'id: huset\nplace: git\n')
    const { conflicts } = store.write([{ place: house, base, text: 'id: huset\nplace: mine\n' }], { who: 'Mette' })
    expect(conflicts).toMatchObject([{ place: house, theirs: { text: 'id: huset\nplace: git\n' } }])
    expect(file()).toBe('id: huset\nplace: git\n')
    expect(changesOf(root, house, hash(house))).toEqual([])
  })

  test('of a new file is refused when somebody has made one of that name', () => {
    const store = openStore(root, clock)
    expect(store.write([{ place: house, base: null, text: 'id: huset\nplace: mine\n' }], { who: 'Mette' }).conflicts).toHaveLength(1)
    expect(file()).toBe('id: huset\n')
  })

  test('that ends between writing and moving leaves the old file, and no change in the history', () => {
    const store = openStore(root, clock)
    const crash = (): never => {
      throw new Error('power is out')
    }
    expect(() => store.write([{ place: house, base: hash(house), text: 'id: huset\nplace: x\n' }], { who: 'Mette' }, crash)).toThrow(
      'power',
    )
    expect(file()).toBe('id: huset\n')
    expect(names()).toHaveLength(2)
    openStore(root, clock)
    expect(names()).toEqual(['huset.yaml'])
    expect(changesOf(root, house, hash(house))).toEqual([])
    store.write([{ place: house, base: hash(house), text: 'id: huset\nplace: y\n' }], { who: 'Ole' })
    expect(changesOf(root, house, hash(house)).map(({ who }) => who)).toEqual(['Ole'])
  })

  test('of several files writes all or none, also when the process ends in the middle', () => {
    const store = openStore(root, clock)
    const writes = [
      { place: house, base: hash(house), text: 'id: huset\nplace: x\n' },
      { place: other, base: null, text: 'id: haven\n' },
    ]
    let moves = 0
    const crashAtSecond = (): void => {
      moves += 1
      if (moves === 2) throw new Error('power is out')
    }
    expect(() => store.write(writes, { who: 'Mette' }, crashAtSecond)).toThrow('power')
    expect([file(), hash(other)]).toEqual(['id: huset\n', null])
    // A process that is killed rolls nothing back by itself: the next one does.
    writeFileSync(join(root, 'offers/huset.yaml'), 'half')
    writeFileSync(
      join(root, '.tilgang/journal.json'),
      JSON.stringify([
        { path: 'offers/huset.yaml', before: 'id: huset\n' },
        { path: 'offers/haven.yaml', before: null },
      ]),
    )
    openStore(root, clock)
    expect([file(), readdirSync(join(root, '.tilgang')).includes('journal.json')]).toEqual(['id: huset\n', false])
  })
})

describe('the history', () => {
  test('gives back any version, also of what was deleted', () => {
    const store = openStore(root, clock)
    const before = file()
    store.write([{ place: house, base: hash(house), text: 'id: huset\nplace: x\n' }], { who: 'Mette' })
    store.write([{ place: house, base: hash(house), text: null }], { who: 'Ole' })
    expect(hash(house)).toBe(null)
    const [removed, changed] = changesOf(root, house, null)
    expect([removed?.what, changed?.what]).toEqual(['removed', 'changed'])
    store.write([{ place: house, base: null, text: versionBefore(root, house, changed?.version ?? '') ?? '' }], {
      who: 'Mette',
      what: 'restored',
    })
    expect(file()).toBe(before)
    expect(newestChanges(root, 10, hash).map(({ what }) => what)).toEqual(['restored', 'removed', 'changed'])
  })

  test.each(['../../../layer', '..', '', 'a/b', '2026-11-28T00-00-01-000Z-00000000/../../x', '2026-11-28T00-00-01-000Z-zzzzzzzz'])(
    'knows no version %j',
    version => {
      expect(versionBefore(root, house, version)).toBeUndefined()
    },
  )

  test('is not stopped by a stranger’s or a broken file in it', () => {
    const store = openStore(root, clock)
    store.write([{ place: house, base: hash(house), text: 'id: huset\nplace: x\n' }], { who: 'Mette' })
    const folder = join(root, '.tilgang/history/offers/huset')
    writeFileSync(join(folder, 'notes.txt'), 'x')
    writeFileSync(join(folder, '2026-11-28T00-00-00-000Z-00000000.json'), '{')
    mkdirSync(join(root, '.tilgang/history/offers/Æ ø'))
    expect(changesOf(root, house, hash(house))).toHaveLength(1)
    expect(newestChanges(root, 10, hash)).toHaveLength(1)
  })
})

describe('places', () => {
  test.each([
    ['offers', '../layer'],
    ['offers', 'Huset'],
    ['offers', 'a--b'],
    ['offers', ''],
    ['offers', '.x'],
    ['offers', 'a'.repeat(81)],
    ['offers', 'a\0b'],
    ['problems', 'x'],
    ['__proto__', 'x'],
    ['constructor', 'x'],
    ['layer', 'huset'],
    ['.tilgang', 'x'],
    [['offers'], 'x'],
  ])('%j %j is none', (kind, id) => {
    expect(placeFor(kind, id)).toBeUndefined()
  })
  test.each([
    '../offers/x.yaml',
    '/offers/x.yaml',
    'offers/x/y.yaml',
    'offers\\x.yaml',
    'offers/x.yml',
    '.tilgang/history/x.yaml',
    'layer/layer.yaml',
    'x.yaml',
  ])('no place lies at %j', path => {
    expect(placeAt(path)).toBeUndefined()
  })
  test('nothing is read or written through a link', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'tilgang-elsewhere-'))
    writeFileSync(join(elsewhere, 'haven.yaml'), 'secret: 1\n')
    symlinkSync(join(elsewhere, 'haven.yaml'), join(root, 'offers/haven.yaml'))
    symlinkSync(elsewhere, join(root, 'cases'))
    const store = openStore.bind(undefined, root, clock)
    for (const place of [other, { kind: 'cases', id: 'haven' } as const]) expect(() => readPlace(root, place)).toThrow(Escape)
    rmSync(join(root, 'cases'))
    expect(() => store().write([{ place: other, base: null, text: 'id: haven\n' }], { who: 'Mette' })).toThrow(Escape)
    expect(readFileSync(join(elsewhere, 'haven.yaml'), 'utf8')).toBe('secret: 1\n')
    expect(listPlaces(root)).toEqual([house, { kind: 'layer', id: 'layer' }])
    rmSync(elsewhere, { recursive: true })
  })
  test('a history that is a link is not written', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'tilgang-elsewhere-'))
    symlinkSync(elsewhere, join(root, '.tilgang'))
    expect(() => openStore(root, clock).write([{ place: house, base: hash(house), text: 'id: huset\nplace: x\n' }], { who: 'M' })).toThrow(
      Escape,
    )
    expect([file(), readdirSync(elsewhere)]).toEqual(['id: huset\n', []])
    rmSync(elsewhere, { recursive: true })
  })
})

describe('proposals', () => {
  const writes = [{ place: house, base: null, text: 'id: huset\nplace: x\n' }]
  test('of one writer for one file are one', () => {
    keepProposal(root, clock(), { who: 'Mette', writes })
    const second = keepProposal(root, clock(), { who: 'mette', writes })
    expect(listProposals(root).map(({ id }) => id)).toEqual([second.id])
  })
  test('with a place that is none are not read', () => {
    const { id } = keepProposal(root, clock(), {
      who: 'Mette',
      writes: [{ place: { kind: 'offers', id: '../../x' }, base: null, text: '' }],
    })
    expect(readProposal(root, id)).toBeUndefined()
    expect(readProposal(root, '../../layer')).toBeUndefined()
  })
  test.each([
    ['Mette J.', 'mette j', true],
    ['Mette', 'ＭＥＴＴＥ', true],
    ['Mette', 'Ole', false],
  ])('%s and %s are the same person: %s', (a, b, same) => {
    expect(isSameName(a, b)).toBe(same)
  })
})
