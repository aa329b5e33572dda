// What goes wrong with a file, by accident or on purpose. Each is done to a good file of knowledge; the same seed gives the same thousand.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

/** A number from 0 up to, without, `below`. */
export type Chance = (below: number) => number

/** Mulberry32: small, and the same everywhere. */
export function chanceFrom(seed: number): Chance {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

/** same: nothing may change. refused: it must be told, in this file. either: it may pass, but then answers are made of it. */
type Fate = 'same' | 'refused' | 'either'

export type Mutation = {
  readonly name: string
  readonly fate: Fate
  /** Does it to the file at the path. @returns whether it could be done */
  readonly to: (path: string, text: string, chance: Chance) => boolean
}

const write =
  (change: (text: string, chance: Chance) => string | Uint8Array | undefined): Mutation['to'] =>
  (path, text, chance) => {
    const changed = change(text, chance)
    if (changed === undefined) return false
    writeFileSync(path, changed)
    return true
  }

/** Another thing in the place of the file. */
const instead =
  (put: (path: string) => void): Mutation['to'] =>
  path => {
    rmSync(path)
    put(path)
    return true
  }

const lines = (text: string, change: (list: string[], at: number) => void, chance: Chance): string => {
  const list = text.split('\n')
  change(list, chance(list.length))
  return list.join('\n')
}

/** The first text of a file, such as `da: Lygtebutikken`, with something else in its place. */
const firstText = (text: string, by: (words: string) => string): string | undefined => {
  // In a block it goes to the end of the line, in braces to the next comma; a list of words is no text.
  const found = /(?<=^[ -]*da: )(?![|>[])(?:"[^"\n]*"|[^\n]+)|(?<=\{ da: )(?:"[^"\n]*"|[^,}\n]+)/m.exec(text)
  return found ? text.slice(0, found.index) + by(found[0]) + text.slice(found.index + found[0].length) : undefined
}
const quoted = (inside: string) => write(text => firstText(text, () => `"${inside}"`))
const added = (more: string) => write(text => `${text.trimEnd()}\n${more}`)
/** Files that are lists, or one text only, have no field of their own to add to. */
const hasFields = (text: string): boolean =>
  /^[a-z]+:/im.test(
    text
      .replace(/^#.*\n/gm, '')
      .trimStart()
      .split('\n')[0] ?? '',
  )
const withFields =
  (change: Mutation['to']): Mutation['to'] =>
  (path, text, chance) =>
    hasFields(text) && change(path, text, chance)

const BOMB = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`),
].join('\n')
const MB = 1024 * 1024

export const mutations: readonly Mutation[] = [
  { name: 'a byte-order mark', fate: 'same', to: write(text => `\ufeff${text}`) },
  { name: 'Windows line ends', fate: 'same', to: write(text => text.replaceAll('\n', '\r\n')) },
  { name: 'line ends of an old Mac', fate: 'same', to: write(text => text.replaceAll('\n', '\r')) },
  { name: 'letters of a Mac', fate: 'same', to: write(text => text.normalize('NFD')) },
  { name: 'cut off', fate: 'either', to: write((text, chance) => text.slice(0, chance(text.length))) },
  { name: 'cut off once more', fate: 'either', to: write((text, chance) => text.slice(0, chance(text.length))) },
  { name: 'the beginning gone', fate: 'either', to: write((text, chance) => text.slice(chance(text.length))) },
  {
    name: 'cut inside a letter',
    fate: 'refused',
    to: write(text =>
      /[æøå]/.test(text) ? Buffer.from(text).subarray(0, Buffer.from(text.slice(0, text.search(/[æøå]/))).length + 1) : undefined,
    ),
  },
  { name: 'Latin-1', fate: 'refused', to: write(text => (/[æøå]/.test(text) ? Buffer.from(text, 'latin1') : undefined)) },
  { name: 'UTF-16', fate: 'refused', to: write(text => Buffer.from(`\ufeff${text}`, 'utf16le')) },
  { name: 'empty', fate: 'refused', to: write(() => '') },
  { name: 'only a comment', fate: 'refused', to: write(() => '# senere\n') },
  { name: 'random bytes', fate: 'refused', to: write((_, chance) => Uint8Array.from({ length: 500 }, () => 128 + chance(128))) },
  { name: '50 MB', fate: 'refused', to: path => truncateSync(path, 50 * MB) === undefined },
  { name: 'a line too long', fate: 'refused', to: added(`# ${'x'.repeat(30_000)}`) },
  { name: '30,000 lines', fate: 'refused', to: added('#\n'.repeat(30_000)) },
  { name: 'deep brackets', fate: 'refused', to: added(`x: ${'['.repeat(10_000)}`) },
  { name: 'deep fields', fate: 'refused', to: added(Array.from({ length: 1300 }, (_, i) => `${' '.repeat(i)}x:`).join('\n')) },
  { name: 'deep dashes', fate: 'refused', to: added(`x: ${'- '.repeat(3000)}`) },
  { name: 'a bomb of aliases', fate: 'refused', to: added(BOMB) },
  { name: 'an alias inside itself', fate: 'refused', to: added('x: &x [*x]') },
  { name: 'an alias that leads nowhere', fate: 'refused', to: added('x: *nothing') },
  { name: 'a merged field', fate: 'refused', to: added('<<: { id: other }') },
  { name: 'a tag that would run', fate: 'refused', to: added("x: !!js/function 'function () { process.exit(1) }'") },
  { name: 'a field of the prototype', fate: 'refused', to: withFields(added('__proto__: { polluted: true }')) },
  { name: 'a field that is not there', fate: 'refused', to: withFields(added('farve: rød')) },
  {
    name: 'the same field twice',
    fate: 'refused',
    to: withFields(write(text => `${text.trimEnd()}\n${text.replace(/^#.*\n/gm, '').split('\n')[0]}`)),
  },
  {
    name: 'another id',
    fate: 'refused',
    to: write(text => (/^id: (?!backyard)/m.test(text) ? text.replace(/^id: .*/m, 'id: somebody-else') : undefined)),
  },
  { name: 'a second document', fate: 'refused', to: added('---\nid: more\n') },
  { name: 'a tab', fate: 'either', to: write((text, chance) => lines(text, (list, at) => void (list[at] = `\t${list[at]}`), chance)) },
  { name: 'one line gone', fate: 'either', to: write((text, chance) => lines(text, (list, at) => void list.splice(at, 1), chance)) },
  {
    name: 'one line twice',
    fate: 'either',
    to: write((text, chance) => lines(text, (list, at) => void list.splice(at, 0, list[at] ?? ''), chance)),
  },
  {
    name: 'one line moved',
    fate: 'either',
    to: write((text, chance) => lines(text, (list, at) => void list.push(...list.splice(at, 1)), chance)),
  },
  {
    name: 'one line indented',
    fate: 'either',
    to: write((text, chance) => lines(text, (list, at) => void (list[at] = ` ${list[at]}`), chance)),
  },
  {
    name: 'a sign changed',
    fate: 'either',
    to: write((text, chance) => {
      const at = chance(text.length)
      return text.slice(0, at) + '[]{}:,-?&*!|>\'"%@`# '.charAt(chance(22)) + text.slice(at + 1)
    }),
  },
  { name: 'a number for a text', fate: 'refused', to: write(text => firstText(text, () => '2013')) },
  { name: 'a list for a text', fate: 'refused', to: write(text => firstText(text, () => '[x]')) },
  { name: 'nothing for a text', fate: 'refused', to: write(text => firstText(text, () => '""')) },
  { name: 'NUL', fate: 'refused', to: quoted('\\0') },
  { name: 'a control character', fate: 'refused', to: write(text => firstText(text, () => '"x\u0007"')) },
  { name: 'writing turned around', fate: 'refused', to: write(text => firstText(text, () => '"x\u202e21 34"')) },
  { name: 'half a character', fate: 'refused', to: quoted('\\ud800') },
  { name: 'a link in a circle', fate: 'refused', to: instead(path => symlinkSync(basename(path), path)) },
  { name: 'a link to nowhere', fate: 'refused', to: instead(path => symlinkSync('/nowhere/at/all.yaml', path)) },
  { name: 'a link to what is no text', fate: 'refused', to: instead(path => symlinkSync('/dev/zero', path)) },
  { name: 'a folder', fate: 'refused', to: instead(path => mkdirSync(path)) },
  { name: 'a pipe', fate: 'refused', to: instead(path => execFileSync('mkfifo', [path])) },
  // root reads it all the same
  { name: 'a file that may not be read', fate: 'either', to: path => chmodSync(path, 0) === undefined },
]
