// Where phones find this server.
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os'
import type { Config } from './config.ts'

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>

// Networks inside the machine that no phone is on: containers, virtual machines, tunnels.
const INSIDE = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|zt|tailscale)/i

/** The addresses of this machine on its networks, those of a room first (192.168, then 10, then 172.16-31). */
export const networkAddresses = (interfaces: Interfaces = networkInterfaces()): string[] =>
  Object.entries(interfaces)
    .filter(([name]) => !INSIDE.test(name))
    .flatMap(([, list]) => list ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .map(({ address }) => address)
    .sort((a, b) => rank(a) - rank(b))

const PREFIXES = ['192.168.', '10.', '172.']
const rank = (address: string): number =>
  (PREFIXES.findIndex(prefix => address.startsWith(prefix)) + PREFIXES.length + 1) % (PREFIXES.length + 1)

const EVERYWHERE = new Set(['0.0.0.0', '::'])
const HERE = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The addresses to show to phones, the best first.
 * A trainer who opened `http://localhost:8787` on a laptop that serves the room is told the laptop's address on the network.
 * @param asked the whole address at which the server was asked, with its base
 */
export function joinAddresses(config: Pick<Config, 'address' | 'base' | 'host'>, asked: string, interfaces?: Interfaces): string[] {
  if (config.address !== undefined) return [`${config.address}${config.base}`]
  const { hostname, protocol, port } = new URL(asked)
  if (!HERE.has(hostname) || !EVERYWHERE.has(config.host)) return [asked]
  const found = networkAddresses(interfaces).map(
    address => `${new URL(`${protocol}//${address}${port === '' ? '' : `:${port}`}`).origin}${config.base}`,
  )
  return found.length > 0 ? found : [asked]
}
