import { type Guide, TroubleError, troubleOf } from './guide.ts'
import { createRemoteGuide } from './guide-remote.ts'

export type Offline = 'off' | 'auto' | 'only'

const PASSES_WITHOUT_SERVER = new Set(['offline', 'unreachable', 'server', 'slow', 'too-many'])

/**
 * The guide for a setting of `offline`: the server; the server with the engine here in reserve; or the engine here alone.
 * @param folder where the offline files lie
 */
export function chooseGuide(offline: Offline, server: string, folder: string): Guide {
  const remote = createRemoteGuide(server)
  if (offline === 'off') return remote
  let loading: Promise<Guide> | undefined
  // A download that failed is tried again the next time that it is needed.
  const here = (): Promise<Guide> => {
    loading ??= import('./guide-offline.ts').then(
      part => part.createOfflineGuide(folder),
      () => {
        throw new TroubleError({ kind: navigator.onLine ? 'unreachable' : 'offline' })
      },
    )
    loading.catch(() => {
      loading = undefined
    })
    return loading
  }
  if (offline === 'only')
    return {
      ask: async (request, signal) => (await here()).ask(request, signal),
      entry: async (kind, id) => (await here()).entry(kind, id),
    }
  here().catch(() => undefined)
  const either = async <T>(first: () => Promise<T>, second: (guide: Guide) => Promise<T>): Promise<T> => {
    try {
      return await first()
    } catch (error) {
      if (!PASSES_WITHOUT_SERVER.has(troubleOf(error).kind)) throw error
      const guide = await here().catch(() => undefined)
      if (!guide) throw error
      return second(guide)
    }
  }
  return {
    ask: (request, signal) =>
      either(
        () => remote.ask(request, signal),
        guide => guide.ask(request, signal),
      ),
    entry: (kind, id) =>
      either(
        () => remote.entry(kind, id),
        guide => guide.entry(kind, id),
      ),
  }
}
