/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang, SignpostShown } from '../../../engine/answer.ts'
import { dateOf } from '../references.ts'
import { word } from '../words.ts'

/** Numbers to ring, each a link that a phone dials, with when to ring and when it was last checked. */
export function Signposts({ posts, lang }: { posts: readonly SignpostShown[]; lang: Lang }) {
  if (posts.length === 0) return null
  return (
    <ul class="signposts">
      {posts.map(post => (
        <li>
          <span class="post-title">{post.title}</span>
          <a class="post-number" href={`tel:${post.number.replace(/[^\d+]/g, '')}`}>
            {post.number}
          </a>
          <span class="post-text">
            {post.text}{' '}
            <small>
              ({word('checkedOn', lang)} {dateOf(post.checked, lang)})
            </small>
          </span>
        </li>
      ))}
    </ul>
  )
}
