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
            {fact.href === undefined ? (
              <Sentences items={fact.text} brush={brush} />
            ) : (
              <WayOut href={fact.href} fact={fact} brush={brush} />
            )}
            {fact.term === '' ? null : <PlaceLinks places={fact.places ?? []} brush={brush} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

// To ring, to write, or somebody's own page: that one never takes the place of what is read in a frame.
function WayOut({ href, fact, brush }: { href: string; fact: Fact; brush: Brush }) {
  const isPage = href.startsWith('https:')
  return (
    <a href={href} {...(isPage ? { rel: 'noopener noreferrer' } : {})} {...(isPage && brush.door.isFrame ? { target: '_blank' } : {})}>
      <Sentences items={fact.text} brush={brush} />
    </a>
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
