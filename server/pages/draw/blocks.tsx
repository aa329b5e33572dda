/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Block, Section } from '../../../engine/present/blocks.ts'
import { type Brush, deeper } from './brush.ts'
import { CardList } from './cards.tsx'
import { Curves } from './curves.tsx'
import { Diagram } from './diagram.tsx'
import { EntryLink } from './entry-link.tsx'
import { FactList } from './facts.tsx'
import { FigureList } from './figures.tsx'
import { NoticeBox } from './notice.tsx'
import { QuestionForms } from './questions.tsx'
import { Refs, Sentence, Sentences } from './sentence.tsx'
import { DataTable } from './table.tsx'

/** Blocks in their order. */
export function Blocks({ blocks, brush }: { blocks: readonly Block[]; brush: Brush }) {
  return (
    <>
      {blocks.map(block => (
        <OneBlock block={block} brush={brush} />
      ))}
    </>
  )
}

function OneBlock({ block, brush }: { block: Block; brush: Brush }) {
  switch (block.type) {
    case 'section':
      return <SectionBlock section={block} brush={brush} />
    case 'sentences':
      return block.items.length === 0 ? null : (
        <p class={block.role}>
          <Sentences items={block.items} brush={brush} />
        </p>
      )
    case 'list':
      return block.items.length === 0 ? null : (
        <ul class={`list ${block.mark}`}>
          {block.items.map(item => (
            <li>
              <Sentence item={item} brush={brush} />
            </li>
          ))}
        </ul>
      )
    case 'steps':
      return block.items.length === 0 ? null : (
        <ol class={block.hasRoom ? 'steps has-room' : 'steps'}>
          {block.items.map(item => (
            <li>
              <Sentence item={item} brush={brush} />
            </li>
          ))}
        </ol>
      )
    case 'notice':
      return <NoticeBox notice={block} brush={brush} />
    case 'cards':
      return <CardList cards={block.items} brush={brush} />
    case 'contrast':
      return (
        <div class="contrast">
          <Side kind="shows" side={block.shows} brush={brush} />
          <Side kind="not-shown" side={block.doesNotShow} brush={brush} />
        </div>
      )
    case 'diagram':
      return <Diagram diagram={block} brush={brush} />
    case 'figures':
      return <FigureList figures={block.items} brush={brush} />
    case 'table':
      return <DataTable table={block} after={<Refs cites={block.cites} brush={brush} />} />
    case 'curves':
      return <Curves title={block.title} curves={block.items} lang={brush.lang} />
    case 'facts':
      return <FactList facts={block.items} brush={brush} />
    case 'questions':
      return <QuestionForms questions={block.items} brush={brush} />
    case 'details':
      return (
        <details class="unfold" open={block.open ?? false}>
          <summary>{block.summary}</summary>
          <div class="unfolded">
            <Blocks blocks={block.blocks} brush={brush} />
          </div>
        </details>
      )
  }
}

function SectionBlock({ section, brush }: { section: Section; brush: Brush }) {
  const Heading = `h${brush.level}` as const
  const heading = `${section.id}-title`
  // Only the main sections are landmarks: too many of them help nobody.
  const Tag = brush.level === 2 ? 'section' : 'div'
  return (
    <Tag
      class={`section ${section.role}${section.startsPage ? ' starts-page' : ''}`}
      id={section.id}
      {...(Tag === 'section' ? { 'aria-labelledby': heading } : {})}
    >
      <Heading id={heading}>
        {section.kicker ? <span class="kicker">{section.kicker}: </span> : null}
        {section.title}
      </Heading>
      <Blocks blocks={section.blocks} brush={deeper(brush)} />
      {section.more ? (
        <p class="more">
          <EntryLink place={section.more} brush={brush}>
            {section.more.label}
          </EntryLink>
        </p>
      ) : null}
    </Tag>
  )
}

type SideOf = { readonly title: string; readonly items: Extract<Block, { type: 'list' }>['items'] }

function Side({ kind, side, brush }: { kind: 'shows' | 'not-shown'; side: SideOf; brush: Brush }) {
  const Heading = `h${brush.level}` as const
  return (
    <div class={`side ${kind}`}>
      <Heading>{side.title}</Heading>
      <ul>
        {side.items.map(item => (
          <li>
            <Sentence item={item} brush={brush} />
          </li>
        ))}
      </ul>
    </div>
  )
}
