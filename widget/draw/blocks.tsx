/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Block } from '../../engine/present/blocks.ts'
import { rest } from '../rest.ts'
import type { Brush } from './brush.ts'
import { NoticeBox } from './notice.tsx'
import { Questions } from './questions.tsx'
import { SectionBlock } from './section.tsx'
import { Sentence, Sentences } from './sentence.tsx'

/** Blocks in their order. Sections keep their place on the screen when others come between them. */
export const Blocks = ({ blocks, brush }: { blocks: readonly Block[]; brush: Brush }) => (
  <>
    {blocks.map((block, i) => (
      <OneBlock key={'id' in block ? block.id : i} block={block} brush={brush} />
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
        <Tag class={block.type === 'steps' ? 'steps' : `list ${block.mark}`}>
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
    case 'questions':
      return <Questions questions={block.items} brush={brush} />
    default: {
      const Folded = rest()?.FoldedBlock
      return Folded ? <Folded block={block} brush={brush} /> : null
    }
  }
}
