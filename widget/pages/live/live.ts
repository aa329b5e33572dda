// Keeps a page up to date: by a stream of events, by asking again and again where streams do not come through, and by waiting where there is no network.
import { eventReader } from './sse.ts'

/** How a page hears: by a stream, by asking, not at all for now; or never again, because what it asks for is gone. */
export type Hearing = 'stream' | 'asking' | 'away' | 'gone'

export type LiveSource = {
  readonly stream: (lastId: string | undefined, signal: AbortSignal) => Promise<Response>
  readonly ask: (tag: string | undefined, signal: AbortSignal) => Promise<Response>
}

export type Live = {
  /** asks at once and opens the stream anew: the phone was unlocked, the network is back */
  readonly wake: () => void
  readonly stop: () => void
}

export const SILENCE_MS = 20_000
export const ASK_EVERY_MS = 3_000
const BREAKS_BEFORE_ASKING = 2
const STREAM_AGAIN_MS = 120_000
const MOST_WAIT_MS = 15_000

type End = 'ended' | 'silent' | 'away' | 'gone' | 'fresh'

/** How long to wait after so many failures: longer each time, and never all phones at once. @example pause(0, () => 0.5) // 500 */
export const pause = (failures: number, random: () => number): number =>
  Math.round(Math.min(MOST_WAIT_MS, 500 * 2 ** failures) * (0.5 + random()))

/**
 * Starts to listen, until stopped.
 * @param heard is given the data of each view, as text
 * @param random spreads the phones of a room over time
 */
export function startLive(
  source: LiveSource,
  heard: (data: string) => void,
  tell: (hearing: Hearing) => void,
  random: () => number = Math.random,
): Live {
  let isStopped = false
  let turn = new AbortController()
  let lastId: string | undefined
  let tag: string | undefined
  let breaks = 0
  let failures = 0
  let askUntil = 0

  async function streamOnce(signal: AbortSignal): Promise<End> {
    const own = new AbortController()
    const cut = (): void => own.abort()
    signal.addEventListener('abort', cut)
    let isSilent = false
    const listen = (): ReturnType<typeof setTimeout> =>
      setTimeout(() => {
        isSilent = true
        own.abort()
      }, SILENCE_MS)
    let watch = listen()
    try {
      const response = await source.stream(lastId, own.signal)
      if (!response.ok || !response.body) return endOf(response)
      const reader = response.body.getReader()
      const decoder = new TextDecoder()
      const read = eventReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return 'ended'
        clearTimeout(watch)
        watch = listen()
        failures = 0
        tell('stream')
        for (const event of read(decoder.decode(value, { stream: true }))) {
          lastId = event.id ?? lastId
          heard(event.data)
        }
      }
    } catch {
      return isSilent ? 'silent' : 'away'
    } finally {
      clearTimeout(watch)
      signal.removeEventListener('abort', cut)
    }
  }

  async function askOnce(signal: AbortSignal): Promise<End> {
    try {
      const response = await source.ask(tag, signal)
      if (response.status !== 304) {
        if (!response.ok) return endOf(response)
        tag = response.headers.get('ETag') ?? undefined
        heard(await response.text())
      }
      failures = 0
      return 'fresh'
    } catch {
      return 'away'
    }
  }

  const wait = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise(done => {
      const timer = setTimeout(done, ms)
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        done()
      })
    })

  async function run(): Promise<void> {
    let askFirst = false
    while (!isStopped) {
      turn = new AbortController()
      const { signal } = turn
      const mayStream = breaks < BREAKS_BEFORE_ASKING || Date.now() > askUntil
      if (mayStream && breaks >= BREAKS_BEFORE_ASKING) breaks = 0
      const end: End = mayStream && !askFirst ? await streamOnce(signal) : await askOnce(signal)
      if (isStopped) return
      const wasWoken = signal.aborted
      if (end === 'gone') return tell('gone')
      if (wasWoken) {
        askFirst = true
        failures = 0
        continue
      }
      if (end === 'ended' || end === 'silent') {
        breaks = end === 'silent' ? BREAKS_BEFORE_ASKING : breaks + 1
        if (breaks >= BREAKS_BEFORE_ASKING) askUntil = Date.now() + STREAM_AGAIN_MS
      }
      if (end === 'away') tell('away')
      if (end === 'fresh' && !mayStream) tell('asking')
      const isCalm = end === 'fresh' && !askFirst
      const ms = end === 'fresh' && askFirst ? 0 : isCalm ? ASK_EVERY_MS * (0.75 + random() / 2) : pause(failures++, random)
      // After a wake or a failure the newest view is asked for before the stream is opened again.
      askFirst = end === 'away' || end === 'ended' || end === 'silent'
      await wait(ms, signal)
    }
  }

  void run()
  return {
    wake: () => turn.abort(),
    stop: () => {
      isStopped = true
      turn.abort()
    },
  }
}

const GONE = new Set([401, 403, 404, 410])
const endOf = (response: Response): End => (GONE.has(response.status) ? 'gone' : 'away')
