// The engine in this browser: in reserve when the server is away, or alone.
import { type Guide, troubleOf } from './guide.ts'
import { createOfflineGuide } from './guide-offline.ts'

const PASSES_WITHOUT_SERVER = new Set(['offline', 'unreachable', 'server', 'slow', 'too-many'])

/**
 * A guide that can do without a server.
 * @param remote asked first; undefined: the engine here answers alone
 * @param folder where the offline files lie
 */
export function createReserve(remote: Guide | undefined, folder: string): Guide {
  let loading: Promise<Guide> | undefined
  // A download that failed is tried again the next time that it is needed.
  const here = (): Promise<Guide> => {
    loading ??= createOfflineGuide(folder)
    loading.catch(() => {
      loading = undefined
    })
    return loading
  }
  const use = async <T>(ask: (guide: Guide) => Promise<T>): Promise<T> => {
    if (!remote) return ask(await here())
    try {
      return await ask(remote)
    } catch (error) {
      if (!PASSES_WITHOUT_SERVER.has(troubleOf(error).kind)) throw error
      const guide = await here().catch(() => undefined)
      if (!guide) throw error
      return ask(guide)
    }
  }
  here().catch(() => undefined)
  return {
    ask: (request, signal) => use(guide => guide.ask(request, signal)),
    entry: (kind, id) => use(guide => guide.entry(kind, id)),
    list: kind => use(guide => guide.list(kind)),
  }
}
