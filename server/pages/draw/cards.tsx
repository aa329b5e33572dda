/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Card } from '../../../engine/present/blocks.ts'
import type { Brush } from './brush.ts'
import { EntryLink } from './entry-link.tsx'
import { Sentences } from './sentence.tsx'

// Its title says it all; only sources follow.
const isBare = (card: Card): boolean => card.text[0]?.text === ''

/** Things with a page of their own: the title leads there. */
export function CardList({ cards, brush }: { cards: readonly Card[]; brush: Brush }) {
  return (
    <ul class="cards">
      {cards.map(card => (
        <li class={isBare(card) ? 'bare' : undefined}>
          <EntryLink className="card-title" place={card} brush={brush}>
            {card.title}
          </EntryLink>
          {card.note ? <span class="card-note">{card.note}</span> : null}
          {isBare(card) ? (
            <Sentences items={card.text} brush={brush} />
          ) : card.text.length > 0 ? (
            <p>
              <Sentences items={card.text} brush={brush} />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
