// The same with a server's own threads and the real report: what is spoiled is read beside the answers, and told.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { loadKnowledge } from '../../../server/knowledge.ts'
import { openLog } from '../../../server/operation/log.ts'
import { createReloader } from '../../../server/operation/reload.ts'
import type { State } from '../../../server/operation/state.ts'
import { chanceFrom, mutations } from './mutations.ts'

vi.setConfig({ testTimeout: 300_000 })

const house = mkdtempSync(join(tmpdir(), 'tilgang-threads-'))
afterAll(() => rmSync(house, { recursive: true, force: true }))

test('the last good knowledge stays in use while files of a layer are spoiled, and what is mended is taken', async () => {
  const folder = join(house, 'fjordby')
  cpSync('examples/fjordby', folder, { recursive: true })
  const taken = [loadKnowledge([folder]).hash]
  const state: State = { phase: 'ready' }
  const { reload } = createReloader({
    folders: [folder],
    inUse: () => taken.at(-1) ?? '',
    take: ({ hash }) => void taken.push(hash),
    operation: { log: openLog('off', { write: () => {} }), state },
    stillMs: 0,
  })
  const spoiled = [
    ['offers/baba-fjordby.yaml', 'a bomb of aliases'],
    ['signposts.yaml', 'Latin-1'],
    ['scenarios/kagen-paa-trappen.yaml', '50 MB'],
    ['layer.yaml', 'a link in a circle'],
  ] as const
  for (const [path, name] of spoiled) {
    const place = join(folder, path)
    const bytes = readFileSync(place)
    mutations.find(one => one.name === name)?.to(place, bytes.toString(), chanceFrom(1))
    await reload()
    expect(state.refused?.faults.map(({ file }) => file)).toContain(path)
    expect(taken).toHaveLength(1)
    rmSync(place)
    writeFileSync(place, bytes)
  }
  const path = join(folder, 'practice/ring-dagen-foer.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('Ring dagen før', 'Ring aftenen før'))
  await reload()
  expect(state.refused).toBeUndefined()
  expect(taken).toHaveLength(2)
})
