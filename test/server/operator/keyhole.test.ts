// Who is let in to the counts, and how guesses are slowed.
import { describe, expect, test } from 'vitest'
import { createKeyhole, WRONG_KEYS } from '../../../server/operator/keyhole.ts'

const KEY = 'en-lang-noegle-af-tegn-og-tal-42'

function open() {
  let now = 1_800_000_000_000
  const keyhole = createKeyhole(KEY, () => now)
  return {
    key: (key: string, caller = '10.0.0.1') => keyhole.admit(caller, { key, pass: '' }),
    pass: (pass: string) => keyhole.admit('10.0.0.1', { key: '', pass }),
    wait: (minutes: number) => {
      now += minutes * 60_000
    },
  }
}

describe('the keyhole', () => {
  test('lets in the key and nothing like it', async () => {
    const { key } = open()
    expect(await key(KEY)).toMatch(/^\d+\.[0-9a-f]{64}$/)
    for (const wrong of ['', `${KEY} `, KEY.toUpperCase(), KEY.slice(1)]) expect(await key(wrong)).toBeUndefined()
  })

  test('a pass is good for half an hour, is renewed by use, and does not hold the key', async () => {
    const { key, pass, wait } = open()
    const first = (await key(KEY)) ?? ''
    expect(first).not.toContain(KEY)
    wait(29)
    const second = (await pass(first)) ?? ''
    expect(second).not.toBe(first)
    wait(2)
    expect(await pass(first)).toBeUndefined()
    expect(await pass(second)).toBeDefined()
  })

  test('a pass that was changed, or made with another key, is none', async () => {
    const { key, pass } = open()
    const [expires = '', seal = ''] = ((await key(KEY)) ?? '').split('.')
    const other = await createKeyhole('en-anden-noegle-af-samme-slags', () => 1_800_000_000_000).admit('x', {
      key: 'en-anden-noegle-af-samme-slags',
      pass: '',
    })
    for (const forged of [
      `${Number(expires) + 1}.${seal}`,
      `${expires}.${'0'.repeat(64)}`,
      `${expires}.`,
      `.${seal}`,
      other ?? 'none',
      '1.æ',
    ])
      expect(await pass(forged)).toBeUndefined()
  })

  test('who guesses is told to wait, a thousand at once too; another address is not held back', async () => {
    const { key } = open()
    const results = await Promise.allSettled(Array.from({ length: 1000 }, (_, i) => key(`${KEY}${i}`)))
    expect(results.filter(result => result.status === 'fulfilled')).toHaveLength(WRONG_KEYS)
    await expect(key(KEY)).rejects.toMatchObject({ problem: 'too-many-keys', retryAfter: expect.any(Number) })
    expect(await key(KEY, '10.0.0.2')).toBeDefined()
  })

  test('a right key costs nothing', async () => {
    const { key } = open()
    for (let i = 0; i < 5 * WRONG_KEYS; i += 1) expect(await key(KEY)).toBeDefined()
  })
})
