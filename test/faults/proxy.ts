// A proxy between a client and the server that treats the bytes badly.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type Treatment = (piece: Buffer, to: Socket, from: Socket) => void

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
    client.on('data', piece => there(piece, server, client)).on('close', () => server.end())
    server.on('data', piece => back(piece, client, server)).on('close', () => client.end())
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

export const pass: Treatment = (piece, to) => void to.write(piece)
