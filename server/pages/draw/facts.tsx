/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Fact } from '../../../engine/present/blocks.ts'
import { word } from '../words.ts'
import type { Brush } from './brush.ts'
import { EntryLink } from './entry-link.tsx'
import { Sentences } from './sentence.tsx'

const MOST_IN_SIGHT = 9

type Places = NonNullable<Fact['places']>

/** Terms and what is said of them, with links where there are pages. A fact without a term is headed by its link. */
export function FactList({ facts, brush }: { facts: readonly Fact[]; brush: Brush }) {
  return (
    <dl class="facts">
      {facts.map(fact => (
        <div>
          <dt>{fact.term === '' ? <PlaceLinks places={fact.places ?? []} brush={brush} /> : fact.term}</dt>
          <dd>
            <Sentences items={fact.text} brush={brush} />
            {fact.term === '' ? null : <PlaceLinks places={fact.places ?? []} brush={brush} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function PlaceLinks({ places, brush }: { places: Places; brush: Brush }) {
  if (places.length === 0) return null
  const links = places.map(place => (
    <EntryLink place={place} brush={brush}>
      {place.title}
    </EntryLink>
  ))
  if (links.length === 1) return <>{links}</>
  const list = (
    <ul class="places">
      {links.map(link => (
        <li>{link}</li>
      ))}
    </ul>
  )
  if (links.length <= MOST_IN_SIGHT) return list
  return (
    <details class="places-more">
      <summary>
        {word('showAll', brush.lang)} {links.length}
      </summary>
      {list}
    </details>
  )
}
