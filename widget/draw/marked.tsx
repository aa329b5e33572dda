/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Span } from '../../engine/answer.ts'

/** A text in which some places are marked; where places overlap, the first one counts. */
export function Marked({ text, places }: { text: string; places: readonly Span[] }) {
  const pieces = []
  let at = 0
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(at, start)
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, end)}</mark>)
    at = end
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  )
}
