// A thousand ways to spoil a file of a layer or of the built-in knowledge: the last good knowledge keeps answering, the message names the
// file and the line, nothing crashes and nothing takes long.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkKnowledge } from '../../../knowledge/checks/index.ts'
import { hashContent } from '../../../knowledge/hash.ts'
import { layOver } from '../../../knowledge/layers/index.ts'
import { KnowledgeErrors, loadKnowledge } from '../../../knowledge/load.ts'
import type { Knowledge } from '../../../knowledge/schema.ts'
import { smallKnowledge, TODAY } from '../fixture.ts'
import { addTo, base, smallLayer } from '../layers/small-layer.ts'
import { chanceFrom, mutations } from './mutations.ts'
import { openSpoiled } from './spoiled.ts'

vi.setConfig({ testTimeout: 120_000 })

const house = mkdtempSync(join(tmpdir(), 'tilgang-mutations-'))
const layer = join(house, 'layer')
const built = join(house, 'built-in')
addTo(layer, smallLayer())
addTo(built, smallKnowledge())
afterAll(() => rmSync(house, { recursive: true, force: true }))

// The small knowledge does not keep the rules that count files; what it breaks when it is whole is no fault here.
const key = ({ file, da, rule }: { file: string; da: string; rule?: string | undefined }): string => `${file} ${rule} ${da}`
let always: ReadonlySet<string>
beforeAll(() => {
  always = new Set(checkKnowledge(loadKnowledge(built), TODAY).errors.map(key))
})

function readBuiltIn(): Knowledge {
  const loaded = loadKnowledge(built)
  const errors = checkKnowledge(loaded, TODAY).errors.filter(error => !always.has(key(error)))
  if (errors.length > 0) throw new KnowledgeErrors(errors)
  return { ...loaded.knowledge, hash: hashContent(loaded.knowledge) }
}

const count = { done: 0, refused: 0 }

describe.each([
  ['a layer', layer, [...smallLayer().keys()], () => layOver(base, [layer], TODAY).knowledge] as const,
  ['the built-in knowledge', built, [...smallKnowledge().keys()].filter(path => path.endsWith('.yaml')), readBuiltIn] as const,
])('in %s', (_, folder, files, read) => {
  let spoil: ReturnType<typeof openSpoiled>
  beforeAll(() => {
    spoil = openSpoiled(folder, read)
  })

  test.each(mutations.map(mutation => [mutation.name, mutation] as const))('%s', async (name, mutation) => {
    const chance = chanceFrom(name.length * 7919 + files.length)
    let done = 0
    for (const path of files) {
      const told = await spoil(path, mutation, chance)
      if (told === undefined) continue
      done++
      count.refused += told.length > 0 ? 1 : 0
    }
    expect(done).toBeGreaterThan(0)
    count.done += done
  })
})

test('they are a thousand, and most of them are faults', () => {
  expect(count.done).toBeGreaterThanOrEqual(1000)
  expect(count.refused).toBeGreaterThan(count.done / 2)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  console.log(`${count.done} mutations, ${count.refused} refused`)
})
