// What an editor may do to the folder of a layer, and what is said of it.

import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isLayer, loadLayer } from '../../../knowledge/layers/index.ts'
import { smallKnowledge, writeFolder } from '../fixture.ts'
import { addTo, faultsAfter, faultsOf, smallLayer } from './small-layer.ts'

/** What is said of a folder, each as `offers/x.yaml:1: the Danish sentence`. */
const said = (folder: string): string[] => {
  const { problems, folder: shown } = loadLayer(folder)
  return problems.map(({ file, line, da, en }) => {
    expect(en).not.toBe('')
    return `${file.slice(shown.length + 1)}:${line}: ${da}`
  })
}

describe('a folder is a layer', () => {
  test('when it has a layer.yaml, or something of a layer and nothing of the report', () => {
    expect(isLayer(writeFolder(smallLayer()))).toBe(true)
    expect(isLayer(writeFolder(new Map([['offers/x.yaml', '']])))).toBe(true)
    expect(isLayer(writeFolder(smallKnowledge()))).toBe(false)
    expect(isLayer(writeFolder(new Map([['README.md', '']])))).toBe(false)
    expect(isLayer('nowhere')).toBe(false)
  })

  test('without its layer.yaml it is told what is missing', () => {
    const files = smallLayer()
    files.delete('layer.yaml')
    expect(said(writeFolder(files))).toEqual(['layer.yaml:1: Filen kan ikke læses. Findes den, og må den læses?'])
  })
})

describe('what lies where nothing is read', () => {
  test.each([
    ['tilbud/x.yaml', 'tilbud'],
    ['Offers/x.yaml', 'Offers'],
    ['signpost.yaml', 'signpost.yaml'],
    ['layer.yml', 'layer.yml'],
    ['layer.yaml.txt', 'layer.yaml.txt'],
    ['offers/sub/x.yaml', 'offers/sub'],
    ['offers/x.yml', 'offers/x.yml'],
    ['offers/x.YAML', 'offers/x.YAML'],
    ['offers/x.yaml.txt', 'offers/x.yaml.txt'],
  ])('%s is told', (path, place) => {
    expect(said(writeFolder(smallLayer().set(path, '')))).toEqual([
      expect.stringMatching(new RegExp(`^${place}:1: Her læses kun .* Omdøb den, eller flyt den\\.$`)),
    ])
  })

  test.each([
    'README.md',
    'LICENSE',
    'noter.docx',
    'offers/noter.txt',
    '.tilgang/history.jsonl',
    '.git/x.yaml',
    'offers/.x.yaml',
    'offers/._lantern-shop.yaml',
  ])('%s may lie there', path => {
    expect(said(writeFolder(smallLayer().set(path, 'x: [')))).toEqual([])
  })
})

describe('what is no file or no folder', () => {
  test('a file in the place of a folder, a folder in the place of a file', () => {
    const folder = writeFolder(smallLayer())
    rmSync(join(folder, 'practice'), { recursive: true })
    writeFileSync(join(folder, 'practice'), '')
    mkdirSync(join(folder, 'offers/inside.yaml'))
    rmSync(join(folder, 'layer.yaml'))
    mkdirSync(join(folder, 'layer.yaml'))
    expect(said(folder)).toEqual([
      'layer.yaml:1: Her skulle ligge en fil med tekst, men der ligger noget andet. Flyt det.',
      'offers/inside.yaml:1: Her læses kun filer, der ender på .yaml. Omdøb den, eller flyt den.',
      'practice:1: Her skulle ligge en mappe, der kan læses, men det gør der ikke. Ret det, eller flyt det, der ligger her.',
    ])
  })

  test('a link to a file is read; one that leads nowhere, or in a circle, is told', () => {
    const folder = writeFolder(smallLayer())
    mkdirSync(join(folder, '.data'))
    renameSync(join(folder, 'offers/lantern-shop.yaml'), join(folder, '.data/lantern-shop.yaml'))
    symlinkSync('../.data/lantern-shop.yaml', join(folder, 'offers/lantern-shop.yaml'))
    expect(said(folder)).toEqual([])
    symlinkSync('nowhere.yaml', join(folder, 'offers/gone.yaml'))
    symlinkSync('round.yaml', join(folder, 'offers/round.yaml'))
    rmSync(join(folder, 'words'), { recursive: true })
    symlinkSync('words', join(folder, 'words'))
    expect(said(folder)).toEqual([
      'offers/gone.yaml:1: Filen kan ikke læses. Findes den, og må den læses?',
      'offers/round.yaml:1: Filen kan ikke læses. Findes den, og må den læses?',
      expect.stringMatching(/^words:1: Her skulle ligge en mappe/),
    ])
  })

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', () => {
    const folder = writeFolder(smallLayer())
    execFileSync('mkfifo', [join(folder, 'offers/pipe.yaml'), join(folder, 'cases/pipe')])
    rmSync(join(folder, 'layer.yaml'))
    execFileSync('mkfifo', [join(folder, 'layer.yaml')])
    expect(said(folder).map(line => line.split(':')[0])).toEqual(['layer.yaml', 'offers/pipe.yaml'])
  })
})

describe('what is wrong in a field is said as a colleague would', () => {
  const OFFER = 'offers/lantern-shop.yaml'
  const FAMILY = 'scenarios/lamp-in-the-gate.yaml'
  const long = 'ord '.repeat(300)
  test.each([
    [OFFER, 'da: Lygtebutikken', 'da: 2013', 'title › da: skal være en tekst. Sæt den i anførselstegn: "2013".'],
    [OFFER, 'title: { da: Lygtebutikken, en: The lantern shop }\n', '', 'title: mangler. Tilføj feltet (navnet, som det står på døren).'],
    [OFFER, 'da: Lygtebutikken, en', 'en', 'title › da: den danske tekst mangler. Skriv den.'],
    [
      OFFER,
      'en: The lantern shop',
      'en: ',
      'title › en: er tomt. Skriv noget, eller slet feltet (på engelsk; mangler den, ser engelske læsere den danske tekst).',
    ],
    [OFFER, 'da: Lygtebutikken', 'da: "  "', 'title › da: er tomt. Skriv teksten.'],
    [
      OFFER,
      '"Lån en lygte, som virker."',
      'Lån en lygte, som virker.',
      'short: kommaet foran "som virker." deler teksten. Sæt hele teksten i "anførselstegn".',
    ],
    [OFFER, 'da: Lygtebutikken', 'da: Lygter, lamper', 'title: kommaet foran "lamper" deler teksten. Sæt hele teksten i "anførselstegn".'],
    [OFFER, 'checked: 2026-10-01', 'checked: 1. oktober', 'checked: "1. oktober" er ikke en dato. Skriv den som 2026-11-20.'],
    [OFFER, 'checked: 2026-10-01', 'checked: 2026-02-30', 'checked: "2026-02-30" er ikke en dato.'],
    [OFFER, 'checked: 2026-10-01\n', '', 'checked: mangler. Tilføj feltet (den dag, nogen sidst så efter, at det passer (ÅÅÅÅ-MM-DD)).'],
    [OFFER, 'actor: association\n', '', 'actor: mangler. Skriv et af: family-counselling, jobcentre'],
    [
      OFFER,
      'phone: "00 00 00 01"',
      'telefon: "00 00 00 01"',
      'contact: feltet "telefon" findes ikke her. Ret navnet, eller slet feltet. Her kan stå: role, phone, email, web.',
    ],
    [OFFER, 'phone: "00 00 00 01"', 'phone: 12345678', 'contact › phone: skal være en tekst. Sæt den i anførselstegn: "12345678".'],
    [OFFER, 'phone: "00 00 00 01"', 'phone: ring', 'contact › phone: "ring" har forkert form: der mangler et tal.'],
    [
      OFFER,
      'lygter@gaarden.example',
      'lygter hos gaarden',
      'contact › email: "lygter hos gaarden" er ikke en mailadresse. Skriv den som post@kommune.dk.',
    ],
    [
      OFFER,
      'https://gaarden.example/lygter',
      'www.gaarden.example',
      'contact › web: "www.gaarden.example" er ikke en hel adresse. Skriv den som https://kommune.dk/tilbud.',
    ],
    [OFFER, 'https://gaarden.example/lygter', 'http://gaarden.example', 'contact › web: "http://gaarden.example" er ikke en hel adresse.'],
    [OFFER, 'https://gaarden.example/lygter', '"javascript:alert(1)"', 'contact › web: "javascript:alert(1)" er ikke en hel adresse.'],
    [
      OFFER,
      '[lygtekælderen, butikken i porten]',
      'lygtekælderen',
      'names › da: skal være en liste (danske ord). Begynd hver linje med "- ".',
    ],
    [OFFER, 'lygtekælderen,', 'l,', 'names › da › 1: "l" er for kort. Skriv mindst 2 tegn.'],
    [
      OFFER,
      'problems: [dark-evenings]',
      'problems: [Mørke Aftener]',
      'problems › 1: "Mørke Aftener" har forkert form: kun små bogstaver a-z, cifre og enkelte bindestreger. Skriv for eksempel moerke-aftener.',
    ],
    [
      OFFER,
      'id: lantern-shop',
      'id: Lygte butikken',
      'id: "Lygte butikken" har forkert form: kun små bogstaver a-z, cifre og enkelte bindestreger. Skriv for eksempel lygte-butikken.',
    ],
    ['practice/bring-matches.yaml', 'kind: point', 'kind: tip', 'kind: "tip" kan ikke bruges. Skriv et af: point, caution.'],
    ['layer.yaml', 'fictional: true', 'fictional: ja', 'fictional: skal være true eller false.'],
    ['layer.yaml', 'id: backyard\n', '', 'id: mangler. Tilføj feltet (et kort navn på laget: små bogstaver a-z, tal og bindestreger).'],
    [FAMILY, 'minutes: 20', 'minutes: 200', 'minutes: må være højst 90.'],
    [FAMILY, 'minutes: 20', 'minutes: lang tid', 'minutes: "lang tid" skal være et tal uden anførselstegn.'],
    [FAMILY, '- dark-evenings\n    groups:\n      - new-neighbours', '- Mørke', 'ask › context › problems › 1: "Mørke" har forkert form'],
    [FAMILY, '  context:', '  sammenhæng:', 'ask: skal have netop ét af felterne question eller context.'],
    [
      FAMILY,
      /ask:\n {2}context:\n(?: {4}.*\n)+/,
      `ask:\n  question: { da: "${long}" }\n`,
      'ask › question › da: er for lang: 1199 tegn. Skriv højst 1000.',
    ],
    [
      FAMILY,
      /ask:\n {2}context:\n(?: {4}.*\n)+/,
      'ask:\n  question: { en: What? }\n',
      'ask › question › da: den danske tekst mangler. Skriv den.',
    ],
    [FAMILY, /ask:\n {2}context:\n(?: {4}.*\n)+/, 'ask: Hvad?\n', 'ask: skal have netop ét af felterne question eller context.'],
  ] as const)('%s: %s', (path, old, replacement, sentence) => {
    const text = String(smallLayer().get(path))
    const piece = typeof old === 'string' ? old : (old.exec(text)?.[0] ?? 'nothing of that form')
    const faults = faultsAfter(path, piece, replacement)
    expect(faults.join('\n')).toContain(sentence)
    expect(faults[0]).toMatch(new RegExp(`^${path}:\\d+: `))
  })
})

test('a sign that nobody sees is told with its line, written out or as an escape', () => {
  for (const sign of ['\u202e', '\u0007', '\u2066', '"\\x00"', '"\\u202E"', '"\\ud800"'])
    expect(
      faultsAfter('offers/lantern-shop.yaml', 'Man låner en lygte i en uge.', sign.startsWith('"') ? sign : `Man ${sign}låner`),
    ).toEqual([
      expect.stringMatching(
        /^offers\/lantern-shop\.yaml:13: Teksten har et usynligt tegn \(U\+[0-9A-F]{4}\), som ikke hører til\. Slet teksten, og skriv den igen\./,
      ),
    ])
  // Marks of direction that Arabic needs, and signs that are joined, are text.
  expect(faultsAfter('offers/lantern-shop.yaml', 'dansk, tysk', 'dansk, العربية\u200f, "👩\u200d👧"')).toEqual([])
})

test('a broken file does not hide the faults of others', () => {
  const files = smallLayer().set('cases/gate-three.yaml', 'id: [').set('practice/bring-matches.yaml', '')
  expect(faultsOf([files]).errors.map(fault => fault.split(':')[0])).toEqual(['cases/gate-three.yaml', 'practice/bring-matches.yaml'])
})

test('files that come later are read', () => {
  const folder = writeFolder(smallLayer())
  addTo(
    folder,
    new Map([['practice/second.yaml', String(smallLayer().get('practice/bring-matches.yaml')).replace('id: bring-matches', 'id: second')]]),
  )
  expect(loadLayer(folder).files.map(({ id }) => id)).toContain('second')
})
