import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../server/config.ts'

describe('readConfig', () => {
  test('has defaults for all', () => {
    expect(readConfig({})).toEqual({ host: '127.0.0.1', port: 8787 })
    expect(readConfig({ HOST: '', PORT: '', TILGANG_CONTACT: '', TILGANG_KNOWLEDGE: '' })).toEqual({ host: '127.0.0.1', port: 8787 })
  })

  test('takes what is given', () => {
    expect(readConfig({ HOST: '::', PORT: '0', TILGANG_CONTACT: 'ret@kommune.dk', TILGANG_KNOWLEDGE: '/srv/viden' })).toEqual({
      host: '::',
      port: 0,
      contact: 'ret@kommune.dk',
      knowledgeFolder: '/srv/viden',
    })
    expect(readConfig({ TILGANG_CONTACT: 'https://kommune.dk/ret' }).contact).toBe('https://kommune.dk/ret')
  })

  test.each([
    [{ PORT: 'abc' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ HOST: 'a b' }, 'HOST'],
    [{ TILGANG_CONTACT: 'javascript:alert(1)' }, 'TILGANG_CONTACT'],
    [{ TILGANG_CONTACT: 'ring til mig' }, 'TILGANG_CONTACT'],
  ])('%j names the variable', (environment, name) => {
    expect(() => readConfig(environment)).toThrow(ConfigError)
    expect(() => readConfig(environment)).toThrow(name)
  })

  test('names all that are wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', HOST: ' ' })).toThrow(/HOST[\s\S]*PORT/)
  })
})
