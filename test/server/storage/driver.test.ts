import { expect, test, vi } from 'vitest'
import { loadSqlite, NoSqlite } from '../../../server/storage/driver.ts'

const failing = (code: string) => () => {
  throw Object.assign(new Error('C:\\Users\\yasmin\\index.node'), { code })
}

const told = (code: string): string => {
  try {
    loadSqlite(failing(code))
  } catch (error) {
    expect(error).toBeInstanceOf(NoSqlite)
    return (error as Error).message
  }
  throw new Error('it was loaded')
}

test('here it is loaded', () => {
  const database = new (loadSqlite())(':memory:')
  expect(database.prepare('select 1 as one').all()).toEqual([{ one: 1 }])
  database.close()
})

test('what no archive brings, and what a machine cannot load, is told in both languages with what to do, and without a path', () => {
  expect(told('MODULE_NOT_FOUND')).toMatch(
    /^SQLite er ikke med .+DATABASE_URL.+TILGANG_WORKSHOPS=off.+ \/ there is no SQLite .+DATABASE_URL/,
  )
  expect(told('ERR_DLOPEN_FAILED')).toMatch(
    /^SQLite kan ikke indlæses .+ERR_DLOPEN_FAILED.+DATABASE_URL.+ \/ SQLite cannot be loaded .+DATABASE_URL/,
  )
  for (const code of ['MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED']) expect(told(code)).not.toContain('yasmin')
})

test('on Windows it is told what is missing there', () => {
  const platform = vi.spyOn(process, 'platform', 'get').mockReturnValue('win32')
  try {
    expect(told('ERR_DLOPEN_FAILED')).toMatch(
      /installér Microsoft Visual C\+\+ Redistributable.+install Microsoft Visual C\+\+ Redistributable/,
    )
  } finally {
    platform.mockRestore()
  }
})
