// A proxy between a client and the server that treats the bytes badly.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What happens to one piece; the next one waits until it has. */
export type Treatment = (piece: Buffer, to: Socket, from: Socket) => void | Promise<void>

export type Proxy = { readonly address: string; readonly stop: () => void }

/** @param there what happens to what clients send; @param back what happens to what the server sends */
export async function startProxy(port: number, there: Treatment, back: Treatment): Promise<Proxy> {
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    return socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  }
  const proxy = createServer(client => {
    const server = keep(connect(port, '127.0.0.1'))
    keep(client)
    join(client, server, there)
    join(server, client, back)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    stop() {
      proxy.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function join(from: Socket, to: Socket, treat: Treatment): void {
  let last = Promise.resolve()
  from.on('data', piece => {
    last = last.then(() => treat(piece, to, from))
  })
  from.on('close', () => void last.then(() => to.end()))
}

export const pass: Treatment = (piece, to) => void to.write(piece)
