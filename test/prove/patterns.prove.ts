// The worst text that recheck finds for each listed pattern, as long as it can get: what it costs. The rest is proved by test/patterns.
import { check } from 'recheck'
import { expect, test } from 'vitest'
import { boundOf, readsOurOwn } from '../patterns/bounded.ts'
import { patterns, putTogether } from '../patterns/sources.ts'
import { recordProof } from './record.ts'

const MOST_MS = 50
const TRIES = 4
/** How long a worst text is looked for. */
const SEARCH_MS = 30_000

/** The least processor time of some tries, in milliseconds: what other programs add is not the pattern's. */
function cost(pattern: RegExp, text: string): number {
  const tries = Array.from({ length: TRIES }, () => {
    const before = process.cpuUsage()
    text.replace(pattern, '')
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...tries)
}

test('a listed pattern costs less than 50 ms on the worst text of its longest length', async () => {
  const outside = patterns.filter(({ at }) => !readsOurOwn(at))
  const listed = outside.filter(pattern => boundOf(pattern))
  let worst = { ms: 0, at: '' }
  let attacked = 0
  for (const pattern of listed) {
    const found = await check(pattern.source, pattern.flags, { timeout: SEARCH_MS })
    if (found.status !== 'vulnerable') continue
    attacked += 1
    const ms = cost(new RegExp(pattern.source, pattern.flags), found.attack.string.slice(0, boundOf(pattern)?.longest))
    if (ms > worst.ms) worst = { ms, at: pattern.at }
    expect(ms, `${pattern.at} /${pattern.source}/`).toBeLessThan(MOST_MS)
  }
  recordProof('Regular expressions', [
    `${patterns.length} patterns in engine, server, widget, knowledge and build; ${putTogether.length} more are put together when they run, and listed`,
    `${outside.length - listed.length} of those that can meet a text of others are linear, says recheck; ${listed.length} are listed in test/patterns/bounded.ts with a bound`,
    `of the listed, recheck finds a worst text for ${attacked}; at its longest the dearest (${worst.at}) costs ${worst.ms.toFixed(1)} ms of processor time, ${MOST_MS} allowed`,
  ])
})
