/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { type ComponentChildren, createElement } from 'preact'
import type { Section } from '../../engine/present/blocks.ts'
import { rest } from '../rest.ts'
import { Blocks } from './blocks.tsx'
import { type Brush, deeper } from './brush.ts'
import { Details } from './details.tsx'

// What stands unfolded from the start: the bottom line and the first steps, and what asks back.
const IN_SIGHT = new Set(['advice', 'steps', 'local', 'questions'])

/** A heading of the level that the page has room for. */
export const Heading = ({
  level,
  id,
  class: name,
  children,
}: {
  level: number
  id?: string
  class?: string
  children: ComponentChildren
}) => createElement(`h${level}`, { ...(id ? { id } : {}), ...(name ? { class: name } : {}) }, children)

/** A section of an answer. The main ones fold, except what comes first; the parts inside them do not. */
export function SectionBlock({ section, brush }: { section: Section; brush: Brush }) {
  const { role, id, title, kicker, blocks, more } = section
  const PageLink = rest()?.PageLink
  const isMain = role !== 'part' && role !== 'study'
  const inside = (
    <>
      <Blocks blocks={blocks} brush={deeper(brush)} />
      {more && PageLink && !brush.paper && <PageLink place={more} label={more.label} brush={brush} />}
    </>
  )
  const heading = (
    <Heading level={brush.level}>
      {kicker && <span class="kicker">{kicker}: </span>}
      {title}
    </Heading>
  )
  if (!isMain || IN_SIGHT.has(role) || brush.paper)
    return (
      <div class={`section ${role}`} part={role === 'advice' ? 'advice' : undefined}>
        {heading}
        {inside}
      </div>
    )
  return (
    <Details class={`section ${role}`} part="section" open={brush.open?.(role, id)} summary={heading}>
      {inside}
    </Details>
  )
}
