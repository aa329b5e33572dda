/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Block } from '../../engine/present/blocks.ts'
import type { Brush } from './brush.ts'
import { Cards, Facts } from './cards.tsx'
import { Contrast, Figures } from './evidence.tsx'
import { Later } from './later.ts'
import { NoticeBox } from './notice.tsx'
import { Questions } from './questions.tsx'
import { SectionBlock } from './section.tsx'
import { Sentence, Sentences } from './sentence.tsx'

const pictures = () => import('./pictures.tsx')

/** Blocks in their order. */
export const Blocks = ({ blocks, brush }: { blocks: readonly Block[]; brush: Brush }) => (
  <>
    {blocks.map((block, i) => (
      <OneBlock key={i} block={block} brush={brush} />
    ))}
  </>
)

function OneBlock({ block, brush }: { block: Block; brush: Brush }) {
  switch (block.type) {
    case 'section':
      return <SectionBlock section={block} brush={brush} />
    case 'sentences':
      return (
        <p class={block.role}>
          <Sentences items={block.items} brush={brush} />
        </p>
      )
    case 'list':
    case 'steps': {
      const Tag = block.type === 'steps' ? 'ol' : 'ul'
      return block.items.length === 0 ? null : (
        <Tag class={block.type === 'steps' ? 'steps' : `list ${block.mark}`} part={block.type === 'steps' ? 'steps' : undefined}>
          {block.items.map(item => (
            <li key={item.text}>
              <Sentence item={item} brush={brush} />
            </li>
          ))}
        </Tag>
      )
    }
    case 'notice':
      return <NoticeBox notice={block} brush={brush} />
    case 'cards':
      return <Cards cards={block.items} brush={brush} />
    case 'contrast':
      return <Contrast contrast={block} brush={brush} />
    case 'figures':
      return <Figures figures={block.items} brush={brush} />
    case 'facts':
      return <Facts facts={block.items} brush={brush} />
    case 'questions':
      return <Questions questions={block.items} brush={brush} />
    case 'diagram':
    case 'table':
    case 'curves':
      return <Later load={pictures} draw={part => <part.Picture block={block} brush={brush} />} />
    case 'details':
      return (
        <details open={block.open || brush.paper || false}>
          <summary>{block.summary}</summary>
          <div class="unfolded">
            <Blocks blocks={block.blocks} brush={brush} />
          </div>
        </details>
      )
  }
}
