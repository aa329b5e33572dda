/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Block } from '../../engine/present/blocks.ts'
import { dateOf } from '../words/numbers.ts'
import { word } from '../words/words.ts'
import type { Brush } from './brush.ts'
import { Heading } from './section.tsx'
import { Sentence } from './sentence.tsx'

/** A fixed text; the numbers to ring stand right under its first sentence. The urgent ones are loud, the others calm. */
export function NoticeBox({ notice, brush }: { notice: Extract<Block, { type: 'notice' }>; brush: Brush }) {
  const { kind, title, text, signposts } = notice
  const [first, ...rest] = text
  const isAlarm = kind === 'urgent' || kind === 'kill-switch'
  return (
    <div class={`notice ${isAlarm ? 'alarm' : kind}`} part={isAlarm ? 'notice alarm' : 'notice'}>
      <Heading level={brush.level}>{title}</Heading>
      {first && (
        <p>
          <Sentence item={first} brush={brush} />
        </p>
      )}
      {signposts.length > 0 && (
        <ul class="signposts">
          {signposts.map(post => (
            <li key={post.id}>
              <b>{post.title}</b>
              <a href={`tel:${post.number.replace(/[^\d+]/g, '')}`}>{post.number}</a>
              <span>
                {post.text}{' '}
                <small>
                  ({word('checkedOn', brush.lang)} {dateOf(post.checked, brush.lang)})
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <ul>
          {rest.map(item => (
            <li key={item.text}>
              <Sentence item={item} brush={brush} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
