// A page in somebody's browser must not ask here, whatever name it has given this machine (DNS rebinding).
import { localhostAllowedHostnames, validateHostHeader } from '@modelcontextprotocol/server'
import type { Config } from '../config.ts'
import { Problem } from '../problem.ts'

type Reach = Pick<Config, 'host' | 'address' | 'origins'>

/**
 * Makes the check of who asks. An assistant sends no `Origin`; a browser always does, and its must be listed letter by letter.
 * A server that only its own machine reaches is known by that machine's names and by its address; in other places, such as between
 * containers, it has names that nobody configured.
 * @returns a function that throws {@link Problem} `unlisted-origin` or `unknown-host`
 */
export function createGuard({ host, address, origins }: Reach): (headers: Headers) => void {
  const listed = new Set(address === undefined ? origins : [...origins, address])
  const local = localhostAllowedHostnames()
  const hosts = address === undefined ? local : [...local, new URL(address).hostname]
  const isLocal = local.includes(host.includes(':') ? `[${host}]` : host)
  return headers => {
    const origin = headers.get('Origin')
    if (origin !== null && !listed.has(origin)) throw new Problem('unlisted-origin')
    if (isLocal && !validateHostHeader(headers.get('Host'), hosts).ok) throw new Problem('unknown-host')
  }
}
