import { mustAnswer } from '../asking.ts'
import type { Fault } from '../fault.ts'
import { openRoom } from '../room.ts'
import { withServer } from '../server.ts'

const NOWHERE = '/nowhere/tmp'

export const fault: Fault = {
  name: 'TMPDIR missing',
  does: `TMPDIR is ${NOWHERE}, which does not exist`,
  must: 'it starts, answers, holds a workshop and makes a Word document: nothing is written to temporary files',
  run: () =>
    withServer({ environment: { TMPDIR: NOWHERE, TMP: NOWHERE, TEMP: NOWHERE } }, async ({ address }) => {
      const ms = await mustAnswer(address)
      const room = await openRoom(address, 2)
      await room.choose(address, 1)
      await room.mustBeWhole(address)
      const word = await fetch(`${address}/svar.docx?p=social-isolation`)
      if (word.status !== 200) throw new Error(`the Word document: ${word.status}`)
      return `answered in ${ms} ms, a workshop held, a Word document of ${(await word.arrayBuffer()).byteLength} bytes`
    }),
}
