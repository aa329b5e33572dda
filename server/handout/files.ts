// Hand-outs as files that a browser saves.
import type { Handout } from './handout.ts'

export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A file to save under a name. */
export const fileResponse = (content: string | Uint8Array<ArrayBuffer>, name: string, type: string): Response =>
  new Response(content, { headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` } })

/** A hand-out as a Word document. The library that writes it is large: it is loaded when the first document is asked for. */
export async function wordResponse(handout: Handout, name: string): Promise<Response> {
  const { writeWord } = await import('./word.ts')
  return fileResponse(await writeWord(handout), name, WORD_TYPE)
}
