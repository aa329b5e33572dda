/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Cited } from '../../../engine/answer.ts'
import { label } from '../../../engine/present/labels.ts'
import type { Brush } from './brush.ts'

/** A sentence, and after it its sources in small: [s. 33]. A number keeps its percent sign on its line. */
export function Sentence({ item, brush }: { item: Cited; brush: Brush }) {
  const text = item.text.replace(/(\d) %/g, '$1\u00a0%')
  return (
    <>
      {item.lang ? <span lang={item.lang}>{text}</span> : text}
      <Refs cites={item.cites} brush={brush} />
    </>
  )
}

/** The references of a sentence; nothing when it has none. */
export function Refs({ cites, brush }: { cites: readonly string[]; brush: Brush }) {
  const references = brush.references.refer(cites)
  if (references.length === 0) return null
  return (
    <span class="refs">
      {'\u00a0['}
      {references.map((r, i) => (
        <>
          {i > 0 ? ', ' : ''}
          <a href={r.href} title={r.title} aria-label={`${label('source', brush.lang)}: ${r.label}`} {...(r.id ? { id: r.id } : {})}>
            {r.label}
          </a>
        </>
      ))}
      {']'}
    </span>
  )
}

/** Sentences as running text. */
export function Sentences({ items, brush }: { items: readonly Cited[]; brush: Brush }) {
  return (
    <>
      {items.map((item, i) => (
        <>
          {i > 0 ? ' ' : ''}
          <Sentence item={item} brush={brush} />
        </>
      ))}
    </>
  )
}
