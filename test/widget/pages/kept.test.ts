// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { canKeep, forget, keep, kept, keptFor, readAddress } from '../../../widget/pages/phone/kept.ts'

const KEY = 'a'.repeat(32)

afterEach(() => {
  vi.unstubAllGlobals()
  forget()
})

test('the same phone comes back to the same room, and is a new one in a new room', () => {
  const phone = keptFor('482913077')
  keep(phone)
  expect(keptFor('482913077')).toEqual(phone)
  expect(keptFor('111222333').key).not.toBe(phone.key)
  forget()
  expect(kept()).toBeUndefined()
})

test('storage that throws keeps as long as the page lives', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('no')
    },
  })
  expect(canKeep()).toBe(false)
  keep({ code: '482913077', key: KEY, outbox: {} })
  expect(kept()?.key).toBe(KEY)
})

test('what cannot be read is as if nothing were kept', () => {
  for (const bad of ['{', '{"code":"1"}', '[]', '{"code":"482913077","key":"x"}']) {
    localStorage.setItem('tilgang-deltag/1', bad)
    expect(kept()).toBeUndefined()
  }
})

test('an address holds a code, and a key only where nothing is kept', () => {
  expect(readAddress('#482913077')).toEqual({ code: '482913077' })
  expect(readAddress(`#482913077.${KEY}`)).toEqual({ code: '482913077', key: KEY })
  expect(readAddress('#482-913-077')).toEqual({ code: '482913077' })
  expect(readAddress('')).toBeUndefined()
})
