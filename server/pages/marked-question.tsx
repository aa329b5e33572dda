/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Answer, Span } from '../../engine/answer.ts'
import { word } from './words.ts'

const LONG = 220

type Piece = { readonly text: string; readonly kind: 'plain' | 'carried' | 'private' }

/** The question as it was asked: the words that carried the answer marked, personal data hidden. A long one is folded. */
export function MarkedQuestion({ question, answer }: { question: string; answer: Answer }) {
  const marked = (
    <q>
      {piecesOf(question.trimEnd(), answer).map(piece => {
        if (piece.kind === 'carried') return <mark>{piece.text}</mark>
        return piece.kind === 'private' ? <span class="private">[{word('hidden', answer.lang)}]</span> : piece.text
      })}
    </q>
  )
  const title = word('yourQuestion', answer.lang)
  if (question.length <= LONG)
    return (
      <p class="question">
        <span class="unseen">{title}: </span>
        {marked}
      </p>
    )
  return (
    <details class="question">
      <summary>{title}</summary>
      <p>{marked}</p>
    </details>
  )
}

/** The question cut at its marks. Spans of personal data win over spans that carried a meaning. */
export function piecesOf(question: string, { understood, privacy }: Pick<Answer, 'understood' | 'privacy'>): Piece[] {
  const carried = [...understood.problems, ...understood.groups, ...understood.topics].flatMap(found => found.because)
  const covers = (spans: readonly Span[], at: number): boolean => spans.some(s => s.start <= at && at < s.end)
  const kindAt = (at: number): Piece['kind'] => (covers(privacy.found, at) ? 'private' : covers(carried, at) ? 'carried' : 'plain')
  const pieces: Piece[] = []
  let start = 0
  for (let at = 1; at <= question.length; at++) {
    if (at < question.length && kindAt(at) === kindAt(start)) continue
    pieces.push({ text: question.slice(start, at), kind: kindAt(start) })
    start = at
  }
  return pieces
}

/** The question with personal data blotted out letter by letter, so that no later form sends it again. */
export function withoutPersonalData(question: string, found: readonly Span[]): string {
  return found.reduce((text, { start, end }) => text.slice(0, start) + '*'.repeat(end - start) + text.slice(end), question)
}
