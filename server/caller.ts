import { isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * Where a request comes from, for limits. Behind proxies of our own it is what the outermost of them saw.
 * One household of IPv6 is one address: its first four parts.
 * @param proxies how many of them add to X-Forwarded-For; what a caller wrote there itself is never believed
 */
export function callerOf(c: Context, proxies: number): string {
  return network((proxies > 0 && forwarded(c, proxies)) || socketAddress(c))
}

const forwarded = (c: Context, proxies: number): string | undefined => c.req.header('X-Forwarded-For')?.split(',').at(-proxies)?.trim()

// Without a socket, as in tests, everybody comes from the same place.
function socketAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}

/** @example network('2001:db8:1:2:3::4') // '2001:db8:1:2' */
export function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':') || !isIPv6(plain)) return plain
  const [before = '', after] = plain.split('::')
  const head = before.split(':').filter(part => part !== '')
  const tail = (after ?? '').split(':').filter(part => part !== '')
  const zeros = after === undefined ? [] : Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}
