/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Card, Fact, Place } from '../../engine/present/blocks.ts'
import { laterWord } from '../words/later-words.ts'
import type { Brush } from './brush.ts'
import { Sentences } from './sentence.tsx'

/** Things of their own: the title takes a closer look. */
export const Cards = ({ block, brush }: { block: { readonly items: readonly Card[] }; brush: Brush }) => (
  <ul class="cards">
    {block.items.map(card => (
      <li key={card.id}>
        {brush.paper ? (
          <b>{card.title}</b>
        ) : (
          <button type="button" class="as-link" disabled={!brush.live} onClick={() => brush.act.focus(card.kind, card.id, card.title)}>
            {card.title}
          </button>
        )}
        {card.text.length > 0 && (
          <p>
            <Sentences items={card.text} brush={brush} />
          </p>
        )}
      </li>
    ))}
  </ul>
)

/** Terms and what is said of them. A way out never takes the place of the page around, not even to write a mail in a browser. */
export const Facts = ({ block, brush }: { block: { readonly items: readonly Fact[] }; brush: Brush }) => (
  <dl class="facts">
    {block.items.map(({ term, text, href }) => {
      const said = <Sentences items={text} brush={brush} />
      return (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {href ? (
              <a href={href} target="_blank" rel="noopener noreferrer">
                {said}
              </a>
            ) : (
              said
            )}
          </dd>
        </div>
      )
    })}
  </dl>
)

/** The way to a page of its own, in a new tab so that the conversation stays; nothing when there is no server. */
export function PageLink({ place, label, brush }: { place: Place; label: string; brush: Brush }) {
  const href = brush.act.pageOf(place.kind, place.id)
  if (!href) return null
  return (
    <p class="more">
      <a href={href} target="_blank" rel="noopener noreferrer" onClick={() => brush.act.follow(place.kind, place.id, href)}>
        {label} <span class="unseen">({laterWord('readMore', brush.lang)})</span>
        <span aria-hidden="true">↗</span>
      </a>
    </p>
  )
}
