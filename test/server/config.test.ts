import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../server/config.ts'
import { MICROSOFT_365 } from '../../server/origins.ts'

const DATA = fileURLToPath(new URL('../../data', import.meta.url))

const OPERATION = { log: 'info', drainSeconds: 1 }

describe('readConfig', () => {
  test('has defaults for all', () => {
    const defaults = {
      host: '127.0.0.1',
      port: 8787,
      origins: [],
      frameAncestors: [],
      hasWorkshops: true,
      dataFolder: DATA,
      hasCounts: true,
      countsDays: 400,
      proxies: 0,
      ...OPERATION,
    }
    expect(readConfig({})).toMatchObject(defaults)
    expect(readConfig({ HOST: '', PORT: '', TILGANG_CONTACT: '', TILGANG_ORIGINS: '', TILGANG_FRAME_ANCESTORS: ' ' })).toEqual(
      readConfig({}),
    )
  })

  test('takes what is given', () => {
    expect(readConfig({ HOST: '::', PORT: '0', TILGANG_CONTACT: 'ret@kommune.dk', TILGANG_KNOWLEDGE: '/srv/viden' })).toMatchObject({
      host: '::',
      port: 0,
      contact: 'ret@kommune.dk',
      knowledgeFolders: ['/srv/viden'],
      origins: [],
      frameAncestors: [],
      hasWorkshops: true,
      dataFolder: DATA,
      hasCounts: true,
      countsDays: 400,
      proxies: 0,
      ...OPERATION,
    })
    expect(readConfig({ TILGANG_CONTACT: 'https://kommune.dk/ret' }).contact).toBe('https://kommune.dk/ret')
  })

  test('takes the addresses of others, exactly and once', () => {
    const config = readConfig({
      TILGANG_ADDRESS: 'https://Tilgang.kommune.dk/',
      TILGANG_ORIGINS: 'https://intranet.kommune.dk, http://localhost:3000\nhttps://intranet.kommune.dk:443',
      TILGANG_FRAME_ANCESTORS: 'microsoft365 https://*.kommune.dk https://moodle.kommune.dk/',
    })
    expect(config.address).toBe('https://tilgang.kommune.dk')
    expect(config.origins).toEqual(['https://intranet.kommune.dk', 'http://localhost:3000'])
    expect(config.frameAncestors).toEqual([...MICROSOFT_365, 'https://*.kommune.dk', 'https://moodle.kommune.dk'])
  })

  test('takes how it is run', () => {
    expect(readConfig({ TILGANG_LOG: 'off', TILGANG_METRICS: '9464', TILGANG_DRAIN_SECONDS: '0' })).toMatchObject({
      log: 'off',
      metrics: { host: '127.0.0.1', port: 9464 },
      drainSeconds: 0,
    })
    expect(readConfig({ TILGANG_METRICS: '[::1]:0' }).metrics).toEqual({ host: '::1', port: 0 })
    expect(readConfig({ TILGANG_METRICS: 'localhost:9464' }).metrics).toEqual({ host: 'localhost', port: 9464 })
  })

  test.each([
    ['TILGANG_LOG', 'loud'],
    ['TILGANG_METRICS', 'on'],
    ['TILGANG_METRICS', '127.0.0.1:70000'],
    ['TILGANG_METRICS', 'http://127.0.0.1:9464/'],
    ['TILGANG_DRAIN_SECONDS', '-1'],
    ['TILGANG_DRAIN_SECONDS', '2s'],
  ])('says that %s cannot be %s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`${name}: skal være`))
  })

  test('takes where workshops are kept, or that there are none', () => {
    const url = 'postgresql://tilgang:ord@db.kommune.dk:5433/tilgang?sslmode=require'
    expect(readConfig({ TILGANG_DATA: '/var/lib/tilgang', DATABASE_URL: url, TILGANG_PROXIES: '1' })).toMatchObject({
      dataFolder: '/var/lib/tilgang',
      databaseUrl: url,
      proxies: 1,
    })
    expect(readConfig({ DATABASE_URL: 'postgres:///tilgang?host=/run/postgresql' }).databaseUrl).toContain('host=')
    expect(readConfig({ TILGANG_WORKSHOPS: 'off' }).hasWorkshops).toBe(false)
  })

  test('takes whether questions are counted, how long that is kept, and who may look', () => {
    const key = 'en-lang-nøgle-af-tegn-og-tal-42'
    expect(readConfig({ TILGANG_COUNTS: 'off', TILGANG_COUNTS_DAYS: '90', TILGANG_OPERATOR_KEY: key })).toMatchObject({
      hasCounts: false,
      countsDays: 90,
      operatorKey: key,
    })
  })

  test('never repeats a key that is too short', () => {
    const wrong = (): unknown => readConfig({ TILGANG_OPERATOR_KEY: 'hemmelighed' })
    expect(wrong).toThrow('TILGANG_OPERATOR_KEY: skal være 24')
    expect(wrong).not.toThrow('hemmelighed')
  })

  test.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ HOST: 'a b' }, 'HOST'],
    [{ TILGANG_CONTACT: 'javascript:alert(1)' }, 'TILGANG_CONTACT'],
    [{ TILGANG_CONTACT: 'ring til mig' }, 'TILGANG_CONTACT'],
    [{ DATABASE_URL: 'mysql://db/tilgang' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'tilgang' }, 'DATABASE_URL'],
    [{ TILGANG_WORKSHOPS: 'ja' }, 'TILGANG_WORKSHOPS'],
    [{ TILGANG_PROXIES: '-1' }, 'TILGANG_PROXIES'],
    [{ TILGANG_COUNTS: 'nej' }, 'TILGANG_COUNTS'],
    [{ TILGANG_COUNTS_DAYS: '0' }, 'TILGANG_COUNTS_DAYS'],
    [{ TILGANG_COUNTS_DAYS: '1.5' }, 'TILGANG_COUNTS_DAYS'],
    [{ TILGANG_OPERATOR_KEY: 'a b'.repeat(10) }, 'TILGANG_OPERATOR_KEY'],
    [{ TILGANG_ADDRESS: 'tilgang.kommune.dk' }, 'TILGANG_ADDRESS'],
    [{ TILGANG_ADDRESS: 'https://kommune.dk/tilgang' }, 'TILGANG_ADDRESS'],
  ])('%j names the variable', (environment, name) => {
    expect(() => readConfig(environment)).toThrow(ConfigError)
    expect(() => readConfig(environment)).toThrow(name)
  })

  test.each([
    '*',
    'null',
    'intranet.kommune.dk',
    'https://a.dk/sti',
    'https://*.kommune.dk',
    'file:///c:/a.html',
    'microsoft365',
    'https://u:p@a.dk',
  ])('%s is no origin, and the message says so', word => {
    expect(() => readConfig({ TILGANG_ORIGINS: `https://god.dk ${word}` })).toThrow(`TILGANG_ORIGINS: ${word} skal`)
  })

  test.each(['*', 'https://*', 'https://*.dk', 'https://a.*.dk', 'http://*.kommune.dk', "'self'", 'https:', 'https://a.dk; script-src *'])(
    '%s may not frame, and the message says so',
    word => {
      expect(() => readConfig({ TILGANG_FRAME_ANCESTORS: word })).toThrow('TILGANG_FRAME_ANCESTORS')
    },
  )

  test.each([
    ['TILGANG_ORIGIN', 'TILGANG_ORIGINS'],
    ['TILGANG_PROXY', 'TILGANG_PROXIES'],
    ['TILGANG_WORKSHOP', 'TILGANG_WORKSHOPS'],
  ])('%s does not exist, and the message says %s', (name, nearest) => {
    expect(() => readConfig({ [name]: '1' })).toThrow(`${name}: findes ikke; nærmest er ${nearest}`)
  })

  test('what others set in the environment is theirs', () => {
    expect(readConfig({ HOSTNAME: 'x', PORTS: 'x', tilgang: 'x' })).toEqual(readConfig({}))
  })

  test('a secret is not repeated', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://tilgang:hemmeligt@db' })).toThrow(/^(?![\s\S]*hemmeligt)/)
  })

  test('names all that are wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', HOST: ' ' })).toThrow(/HOST[\s\S]*PORT/)
  })
})
