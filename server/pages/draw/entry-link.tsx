/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Place } from '../../../engine/present/blocks.ts'
import { entryAddress } from '../addresses.ts'
import { word } from '../words.ts'
import type { Brush } from './brush.ts'

/** A link to an entry's own page; out of a frame it opens in a window of its own, and says so. */
export function EntryLink({ place, brush, className, children }: { place: Place; brush: Brush; className?: string; children: Child }) {
  const address = entryAddress(brush.door.base, brush.lang, place.kind, place.id)
  if (!brush.door.isFrame)
    return (
      <a class={className} href={address}>
        {children}
      </a>
    )
  return (
    <a class={className} href={address} target="_blank" rel="noopener">
      {children}
      <span class="unseen"> ({word('newWindow', brush.lang)})</span>
    </a>
  )
}
