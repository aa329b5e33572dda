// One stream of events. Each event is whole, so a slow reader is not sent what it missed: only the newest waits for it.

export type Stream = {
  readonly body: ReadableStream<Uint8Array>
  /** Sends an event, or keeps it as the newest until the reader has room. */
  readonly send: (event: readonly Uint8Array[]) => void
  /** A comment that keeps the line open. @returns false when the reader has not read for too long */
  readonly beat: (now: number) => boolean
  readonly end: () => void
  /** Ends it, and tells the reader to come back: the server goes, the room stays. */
  readonly leave: () => void
  /** the id of the newest event that was sent */
  lastId: string | undefined
}

const COMMENT = Buffer.from(':\n\n')
// Without data it is no event for a reader that does not know it.
const LEAVE = Buffer.from('event: leave\nretry: 1000\n\n')
const MOST_STALLED_MS = 45_000

/** @param gone is called once, when the reader goes or the stream is ended */
export function openStream(lastId: string | undefined, gone: () => void): Stream {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let waiting: readonly Uint8Array[] | undefined
  let stalledSince: number | undefined
  const isFree = (): boolean => (controller?.desiredSize ?? 0) > 0
  const write = (event: readonly Uint8Array[]): void => {
    for (const piece of event) controller?.enqueue(piece)
  }
  const close = (): void => {
    if (!controller) return
    controller = undefined
    waiting = undefined
    gone()
  }
  return {
    lastId,
    body: new ReadableStream<Uint8Array>({
      start(opened) {
        controller = opened
        opened.enqueue(COMMENT)
      },
      pull() {
        stalledSince = undefined
        if (!waiting) return
        write(waiting)
        waiting = undefined
      },
      cancel: close,
    }),
    send(event) {
      if (isFree()) write(event)
      else waiting = event
    },
    beat(now) {
      if (isFree()) {
        stalledSince = undefined
        write([COMMENT])
        return true
      }
      stalledSince ??= now
      return now - stalledSince < MOST_STALLED_MS
    },
    end() {
      const open = controller
      close()
      open?.close()
    },
    leave() {
      const open = controller
      close()
      open?.enqueue(LEAVE)
      open?.close()
    },
  }
}
