/** One event of a stream. */
export type StreamEvent = { readonly event: string; readonly id?: string; readonly data: string }

/**
 * Reads server-sent events from pieces of text that are cut anywhere.
 * Comments and fields that nobody needs are passed over; an event without data is none.
 * @example const read = eventReader(); read('id: 4\ndata: {'); read('}\n\n') // [{ event: 'message', id: '4', data: '{}' }]
 */
export function eventReader(): (piece: string) => StreamEvent[] {
  let rest = ''
  let lines: string[] = []
  return piece => {
    const found: StreamEvent[] = []
    // A carriage return at the end may be half of a line's end: it waits for what follows.
    const text = rest + piece
    const isHalf = text.endsWith('\r')
    const parts = (isHalf ? text.slice(0, -1) : text).split(/\r\n|\r|\n/)
    rest = (parts.pop() ?? '') + (isHalf ? '\r' : '')
    for (const line of parts) {
      if (line !== '') lines.push(line)
      else {
        const event = eventOf(lines)
        if (event) found.push(event)
        lines = []
      }
    }
    return found
  }
}

function eventOf(lines: readonly string[]): StreamEvent | undefined {
  const data: string[] = []
  let event = 'message'
  let id: string | undefined
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon === 0) continue
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'data') data.push(value)
    if (name === 'event') event = value
    if (name === 'id') id = value
  }
  return data.length === 0 ? undefined : { event, data: data.join('\n'), ...(id === undefined ? {} : { id }) }
}
