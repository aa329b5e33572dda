import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Knowledge } from '../../../knowledge/schema.ts'
import { openLog } from '../../../server/operation/log.ts'
import { createMetrics } from '../../../server/operation/metrics.ts'
import type { Reading } from '../../../server/operation/read-knowledge.ts'
import { createReloader } from '../../../server/operation/reload.ts'
import type { State } from '../../../server/operation/state.ts'
import { small } from '../house.ts'
import { until } from './launch.ts'

const version = (hash: string): Reading => ({ knowledge: { ...small, hash } })

describe('knowledge that is read again', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tilgang-reload-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function open(read: (turn: number) => Reading | Promise<Reading>, take: (knowledge: Knowledge) => void = () => {}) {
    const state: State = { phase: 'ready' }
    const metrics = createMetrics(state)
    const lines: string[] = []
    const taken: string[] = ['first']
    let turns = 0
    const reloader = createReloader({
      folders: [folder],
      inUse: () => taken.at(-1) ?? '',
      take(knowledge) {
        take(knowledge)
        taken.push(knowledge.hash)
      },
      operation: { log: openLog('info', { write: line => lines.push(line) }), state, metrics },
      read: async () => read(++turns),
      stillMs: 10,
      lookEveryMs: 10,
    })
    const counted = async () => /reloads_total\{result="(\w+)"\} [1-9]/.exec(await metrics.read())?.[1]
    return { ...reloader, state, lines, taken, turns: () => turns, counted, metrics }
  }

  test('is taken, and told', async () => {
    const { reload, taken, lines, counted, metrics } = open(() => version('second'))
    await reload()
    expect(taken).toEqual(['first', 'second'])
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'reload', result: 'taken', knowledge: 'second', before: 'first' })
    expect(await counted()).toBe('taken')
    expect(await metrics.read()).toContain('tilgang_knowledge_info{hash="second"} 1')
  })

  test('is left alone when it is the same', async () => {
    const { reload, taken, counted } = open(() => version('first'))
    await reload()
    expect(taken).toEqual(['first'])
    expect(await counted()).toBe('unchanged')
  })

  test('is refused when a file is wrong: the place below the folder and what to do are told, until it is mended', async () => {
    const fault = { file: join(folder, 'cases/x.yaml'), line: 12, da: 'who: mangler.', en: 'who: is missing.' }
    const { reload, taken, state, lines, counted, metrics } = open(turn => (turn === 1 ? { faults: [fault] } : version('first')))
    await reload()
    expect(taken).toEqual(['first'])
    expect(state.refused?.faults).toEqual([{ ...fault, file: 'cases/x.yaml' }])
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', result: 'refused', faults: [{ file: 'cases/x.yaml', line: 12 }] })
    expect(lines[0]).not.toContain(folder)
    expect(await counted()).toBe('refused')
    expect(await metrics.read()).toContain('tilgang_knowledge_refused 1')
    await reload()
    expect(state.refused).toBeUndefined()
    expect(await metrics.read()).toContain('tilgang_knowledge_refused 0')
  })

  test('is refused when no server can be made of it, and when the reader itself breaks', async () => {
    const { reload, taken, state, lines } = open(
      turn => (turn === 1 ? version('second') : { bug: 'TypeError\n    at x' }),
      () => {
        throw new TypeError('secret')
      },
    )
    await reload()
    await reload()
    expect(taken).toEqual(['first'])
    expect(state.refused?.faults).toHaveLength(1)
    expect(lines.map(line => (JSON.parse(line) as { bug: string }).bug)).toEqual([
      expect.stringMatching(/^TypeError\n/),
      'TypeError\n    at x',
    ])
    expect(lines.join()).not.toContain('secret')
  })

  test('is read again when it was written to meanwhile: never half of something', async () => {
    const { reload, taken, turns } = open(turn => {
      if (turn < 3) writeFileSync(join(folder, 'a.yaml'), 'x'.repeat(turn))
      return version(`turn ${turn}`)
    })
    await reload()
    expect(turns()).toBe(3)
    expect(taken).toEqual(['first', 'turn 3'])
  })

  test('is read once more when that was asked for meanwhile', async () => {
    const { reload, turns } = open(turn => version(`turn ${turn}`))
    await Promise.all([reload(), reload(), reload()])
    expect(turns()).toBe(2)
  })

  test('is noticed when a file comes, changes or goes; and nothing is read when nothing happened', async () => {
    const { watch, taken, turns } = open(turn => version(`turn ${turn}`))
    const stop = watch()
    try {
      const file = join(folder, 'a.yaml')
      for (const [i, act] of [() => writeFileSync(file, 'a'), () => writeFileSync(file, 'b'), () => rmSync(file)].entries()) {
        // A look of its own before each, so that there is something to compare with.
        await new Promise(resolve => setTimeout(resolve, 60))
        expect(turns()).toBe(i)
        act()
        await until(
          async () => taken.length,
          length => length === i + 2,
        )
      }
    } finally {
      stop()
    }
  })
})
