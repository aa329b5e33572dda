/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Block } from '../../../engine/present/blocks.ts'
import type { Brush } from './brush.ts'
import { Sentence } from './sentence.tsx'
import { Signposts } from './signposts.tsx'

const ALARMING = new Set(['urgent', 'kill-switch'])

/** A fixed text; the numbers to ring stand right under its first sentence. The urgent ones are loud, the others calm. */
export function NoticeBox({ notice, brush }: { notice: Extract<Block, { type: 'notice' }>; brush: Brush }) {
  const Heading = `h${brush.level}` as const
  const heading = `notice-${notice.id}`
  const [first, ...rest] = notice.text
  return (
    <section class={`notice ${ALARMING.has(notice.kind) ? 'alarm' : 'calm'} ${notice.kind}`} aria-labelledby={heading}>
      <Heading id={heading}>{notice.title}</Heading>
      {first ? (
        <p>
          <Sentence item={first} brush={brush} />
        </p>
      ) : null}
      <Signposts posts={notice.signposts} lang={brush.lang} />
      {rest.length > 0 ? (
        <ul>
          {rest.map(item => (
            <li>
              <Sentence item={item} brush={brush} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
