// Personal data that belongs to nobody: it looks right, and can be found again byte by byte.
import { type Chance, chanceOf } from '../fuzz/chance.ts'

export type MadeUp = {
  /** what somebody would write; where text is kept, the data in it must be struck out */
  readonly sentence: string
  /** the data itself */
  readonly data: string
}

const FIRST = ['Zebrafine', 'Qvistine', 'Xanthippus', 'Wilhelmardis', 'Ørnhildur', 'Quentilla', 'Zoroastine', 'Ywonnika']
const LAST = ['Kvistbjerg', 'Zobelgren', 'Wraasund', 'Qvorning', 'Xylander', 'Øxenbølle']
const ROADS = ['Zebrastræde', 'Qvistevænget', 'Xyloparken', 'Wrangelagergade']
const pad = (number: number, length: number): string => String(number).padStart(length, '0')

type Make = (chance: Chance, i: number) => MadeUp

const KINDS: readonly Make[] = [
  // Born in 2050 (the seventh digit says the century): nobody has such a number.
  (chance, i) => {
    const data = `${pad(1 + chance.below(28), 2)}${pad(1 + chance.below(12), 2)}50-${5 + chance.below(4)}${pad(i, 3)}`
    return { data, sentence: chance.one([`Hendes cpr er ${data}, og hun er meget alene`, `Her number is ${data} and she feels isolated`]) }
  },
  (chance, i) => {
    const data = `${chance.one(FIRST)} ${chance.one(LAST)}${'abcdefghij'.charAt(i % 10)}${'klmnopqrst'.charAt(Math.floor(i / 10) % 10)}${'uvwxyz'.charAt(Math.floor(i / 100) % 6)}`
    return { data, sentence: chance.one([`Moren hedder ${data} og er isoleret`, `Her name is ${data} and she is lonely`]) }
  },
  (chance, i) => {
    const data = `${2 + chance.below(8)}9${pad(chance.below(1000), 3)}${pad(i, 3)}`
    return { data, sentence: chance.one([`Ring til hende på ${data} i aften`, `Call her on +45 ${data} tonight`]) }
  },
  (chance, i) => {
    const data = `${chance.one(FIRST).toLowerCase().replace('ø', 'oe')}.${i}@eksempel.example`
    return { data, sentence: chance.one([`Skriv til ${data} om gælden`, `Write to ${data} about the debt`]) }
  },
  (chance, i) => {
    const data = `${chance.one(ROADS)} ${1 + (i % 499)}`
    return { data, sentence: chance.one([`De bor ${data} med tre børn`, `They live at ${data} with three children`]) }
  },
  (chance, i) => {
    const data = `2025-${pad(chance.below(1000), 3)}${pad(i, 3)}`
    return { data, sentence: chance.one([`Se sagsnr. ${data} om familien`, `See case no. ${data} about the family`]) }
  },
]

/** @example madeUp(6, 500).length // 500 */
export function madeUp(seed: number, count: number): readonly MadeUp[] {
  const chance = chanceOf(seed)
  return Array.from({ length: count }, (_, i) => (KINDS[i % KINDS.length] as Make)(chance, i))
}
