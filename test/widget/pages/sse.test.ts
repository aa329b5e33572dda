import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventReader } from '../../../widget/pages/live/sse.ts'

const STREAM = ': here\n\nevent: view\nid: 4\ndata: {"a":1}\n\r\n: still here\n\nid: 5\r\ndata: {\r\ndata: }\r\n\r\nevent: nothing\n\n'
const EVENTS = [
  { event: 'view', id: '4', data: '{"a":1}' },
  { event: 'message', id: '5', data: '{\n}' },
]

test('events come whole, wherever the stream was cut', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(STREAM.length), { maxLength: 12 }), cuts => {
      const read = eventReader()
      const places = [0, ...cuts.sort((a, b) => a - b), STREAM.length]
      const found = places.slice(1).flatMap((end, i) => read(STREAM.slice(places[i], end)))
      expect(found).toEqual(EVENTS)
    }),
  )
})
