import { type Guide, TroubleError } from './guide.ts'
import { createRemoteGuide } from './guide-remote.ts'

export type Offline = 'off' | 'auto' | 'only'

/**
 * The guide for a setting of `offline`: the server; the server with the engine here in reserve; or the engine here alone.
 * @param folder where the offline files lie
 */
export function chooseGuide(offline: Offline, server: string, folder: string): Guide {
  const remote = createRemoteGuide(server)
  if (offline === 'off') return remote
  let loading: Promise<Guide> | undefined
  const reserve = (): Promise<Guide> => {
    loading ??= import('./guide-reserve.ts').then(
      part => part.createReserve(offline === 'only' ? undefined : remote, folder),
      () => {
        loading = undefined
        if (offline === 'auto') return remote
        throw new TroubleError({ kind: navigator.onLine ? 'unreachable' : 'offline' })
      },
    )
    return loading
  }
  reserve().catch(() => undefined)
  return {
    ask: async (request, signal) => (await reserve()).ask(request, signal),
    entry: async (kind, id) => (await reserve()).entry(kind, id),
    list: async kind => (await reserve()).list(kind),
  }
}
