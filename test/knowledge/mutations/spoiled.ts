// A folder whose files are spoiled one at a time and mended again, under a server's own reloading.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { createEngine, type Engine } from '../../../engine/index.ts'
import { type Finding, KnowledgeErrors } from '../../../knowledge/load.ts'
import type { Knowledge } from '../../../knowledge/schema.ts'
import { openLog } from '../../../server/operation/log.ts'
import type { Reading } from '../../../server/operation/read-knowledge.ts'
import { createReloader } from '../../../server/operation/reload.ts'
import type { State, ToldFault } from '../../../server/operation/state.ts'
import type { Chance, Mutation } from './mutations.ts'

const QUESTIONS = ['mørke aftener hos naboer', 'dark evenings', 'lygtekælderen', 'hvordan inviterer jeg']
const answersOf = ({ ask }: Engine): string => JSON.stringify(QUESTIONS.map(question => ask({ question })))

/** A server that answers from a folder. `read` never throws for bad content. */
export function openSpoiled(folder: string, read: () => Knowledge) {
  const inProcess = (): Reading => {
    try {
      return { knowledge: read() }
    } catch (error) {
      if (!(error instanceof KnowledgeErrors)) throw error
      return { faults: error.errors as readonly Finding[] }
    }
  }
  const good = read()
  let knowledge = good
  let engine = createEngine(good)
  const before = answersOf(engine)
  const state: State = { phase: 'ready' }
  const reloader = createReloader({
    folders: [folder],
    inUse: () => knowledge.hash,
    take(next) {
      engine = createEngine(next)
      knowledge = next
    },
    operation: { log: openLog('off', { write: () => {} }), state },
    read: async () => inProcess(),
    stillMs: 0,
  })

  /** Spoils a file, reloads, holds the server against what must be, and mends the file. @returns what was told; undefined: it cannot be done to this file */
  return async function spoil(path: string, { name, fate, to }: Mutation, chance: Chance): Promise<readonly ToldFault[] | undefined> {
    const place = join(folder, path)
    const bytes = readFileSync(place)
    const what = `${name} in ${path}`
    try {
      if (!to(place, bytes.toString(), chance)) return undefined
      const start = process.cpuUsage()
      await reloader.reload()
      const { user, system } = process.cpuUsage(start)
      expect((user + system) / 1e6, `${what}: seconds of work`).toBeLessThan(5)
      const faults = state.refused?.faults
      if (faults) {
        expect(fate, what).not.toBe('same')
        expect(knowledge, what).toBe(good)
        expect(answersOf(engine), what).toBe(before)
        for (const fault of faults) {
          expect(fault.file, what).not.toMatch(/^[./]|^$/)
          expect(fault.line, what).toBeGreaterThan(0)
          for (const sentence of [fault.da, fault.en]) expect(sentence, what).toMatch(/^.{15,600}$/s)
        }
        if (fate === 'refused')
          expect(
            faults.map(({ file }) => file),
            what,
          ).toContain(path)
      } else {
        expect(fate, what).not.toBe('refused')
        if (fate === 'same') expect(knowledge.hash, what).toBe(good.hash)
        expect(() => answersOf(engine), what).not.toThrow()
      }
      return faults ?? []
    } finally {
      rmSync(place, { recursive: true, force: true })
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, bytes)
      knowledge = good
      engine = createEngine(good)
      state.refused = undefined
    }
  }
}
