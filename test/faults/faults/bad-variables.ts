import assert from 'node:assert/strict'
import type { Fault } from '../fault.ts'
import { startInVain } from '../server.ts'

const PASSWORD = 'hemmeligt'
const BAD: Readonly<Record<string, string>> = {
  PORT: '80a',
  HOST: 'a b',
  DATABASE_URL: `mysql://tilgang:${PASSWORD}@db`,
  TILGANG_ORIGINS: '*',
  TILGANG_PROXIES: '99',
  TILGANG_LOG: 'loud',
  TILGANG_METRICS: 'x:y',
  TILGANG_CONNECTIONS: '1e9',
  TILGANG_ORIGIN: 'https://a.dk',
}

export const fault: Fault = {
  name: 'bad environment variables',
  does: `${Object.keys(BAD).length} variables are wrong at once, one of them with a name that does not exist, one with a password`,
  must: 'it ends with 1 and names every one of them and what it must be, without a stack and without the password',
  async run() {
    const { code, said } = await startInVain({ environment: BAD })
    assert.equal(code, 1)
    for (const name of Object.keys(BAD)) assert.ok(said.includes(`${name}: `), `${name} is not named: ${said}`)
    assert.ok(!said.includes(PASSWORD))
    assert.doesNotMatch(said, /\n\s+at /)
    return `ended with 1 and named ${Object.keys(BAD).length} of ${Object.keys(BAD).length}`
  },
}
