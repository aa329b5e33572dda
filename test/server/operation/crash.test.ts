import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const script = fileURLToPath(new URL('./crash.ts', import.meta.url))

describe('an error that nothing caught ends the process, and its message is told to nobody', () => {
  test.each([
    ['thrown', 'info'],
    ['promise', 'info'],
    ['thrown', 'off'],
  ])('%s, log %s', (how, level) => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, how], {
      encoding: 'utf8',
      env: { ...process.env, TILGANG_LOG: level },
    })
    expect(status).toBe(1)
    expect(stderr).toMatch(/TypeError.*\bat .*crash\.ts/s)
    expect(stderr).not.toMatch(/Yasmin|Nørrebro/)
  })
})
