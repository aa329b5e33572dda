import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fingerprint } from '../../../server/operation/fingerprint.ts'

function folderWith(...names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'tilgang-fingerprint-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of names) write(folder, name)
  return folder
}

function write(folder: string, name: string): void {
  mkdirSync(join(folder, name, '..'), { recursive: true })
  writeFileSync(join(folder, name), name)
}

test('a file that comes, changes or goes is seen in any of the folders', async () => {
  const folders = [folderWith('offers/a.yaml'), folderWith('b.yaml')]
  const looks = new Set([await fingerprint(folders)])
  write(folders[1] ?? '', 'words/c.yaml')
  looks.add(await fingerprint(folders))
  writeFileSync(join(folders[0] ?? '', 'offers/a.yaml'), 'longer than before')
  looks.add(await fingerprint(folders))
  rmSync(join(folders[1] ?? '', 'b.yaml'))
  looks.add(await fingerprint(folders))
  expect(looks.size).toBe(4)
})

test('what begins with a full stop is no knowledge, wherever the folder itself lies', async () => {
  const parent = folderWith('.hidden/a.yaml')
  const folder = join(parent, '.hidden')
  const before = await fingerprint([folder])
  for (const name of ['.tilgang/history.jsonl', '.git/index', 'offers/.a.yaml.swp']) write(folder, name)
  expect(await fingerprint([folder])).toBe(before)
  write(folder, 'offers/a.yaml')
  expect(await fingerprint([folder])).not.toBe(before)
})

test('a link that leads to another file is seen; one in a circle does no harm', async () => {
  const folder = folderWith('.one.yaml', '.two.yaml')
  symlinkSync('.one.yaml', join(folder, 'a.yaml'))
  symlinkSync('round.yaml', join(folder, 'round.yaml'))
  const before = await fingerprint([folder])
  rmSync(join(folder, 'a.yaml'))
  symlinkSync('.two.yaml', join(folder, 'a.yaml'))
  expect(await fingerprint([folder])).not.toBe(before)
})

test('folders that are not there look like nothing', async () => {
  expect(await fingerprint(['/nowhere/at/all'])).toBe(await fingerprint([]))
})
