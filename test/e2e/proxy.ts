// A small proxy in front of a server that lives below a path: what is asked beside that path goes astray, as it would at a shared address.
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type PathProxy = {
  /** the whole address of the server, with its path */
  readonly address: string
  /** what was asked at the address, but not below the path */
  readonly astray: readonly string[]
  readonly stop: () => Promise<void>
}

/**
 * @param path below which the server is reached, such as `/tilgang`
 * @param takesAway whether the proxy sends requests on without the path
 */
export async function startPathProxy(target: string, path: string, takesAway: boolean): Promise<PathProxy> {
  const astray: string[] = []
  const proxy = createServer((from, back) => {
    const asked = from.url ?? '/'
    const isBelow = asked === path || asked.startsWith(`${path}/`)
    if (!isBelow) {
      astray.push(asked)
      back.writeHead(404).end()
      return
    }
    const sent = takesAway ? asked.slice(path.length).replace(/^(?!\/)/, '/') : asked
    // The Host of the client is passed on, as in deploy/nginx.conf.
    const on = request(new URL(sent, target), { method: from.method, headers: from.headers }, answer => {
      back.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(back)
    })
    on.on('error', () => back.destroy())
    back.on('close', () => on.destroy())
    from.pipe(on)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}${path}`,
    astray,
    stop: async () => {
      const closed = once(proxy, 'close')
      proxy.close()
      proxy.closeAllConnections()
      await closed
    },
  }
}
