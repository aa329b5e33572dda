/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Block } from '../../engine/present/blocks.ts'
import { Blocks } from './blocks.tsx'
import type { Brush } from './brush.ts'
import { Cards, Facts } from './cards.tsx'
import { Chain } from './chain.tsx'
import { Curves } from './curves.tsx'
import { Details } from './details.tsx'
import { Contrast, Figures } from './evidence.tsx'
import { DataTable } from './table.tsx'

/** The blocks that stand folded in an answer: cards, evidence, pictures. */
export function FoldedBlock({ block, brush }: { block: Block; brush: Brush }) {
  switch (block.type) {
    case 'cards':
      return <Cards block={block} brush={brush} />
    case 'contrast':
      return <Contrast block={block} brush={brush} />
    case 'figures':
      return <Figures block={block} brush={brush} />
    case 'facts':
      return <Facts block={block} brush={brush} />
    case 'diagram':
      return <Chain block={block} brush={brush} />
    case 'table':
      return <DataTable block={block} brush={brush} />
    case 'curves':
      return <Curves block={block} brush={brush} />
    case 'details':
      return (
        <Details summary={block.summary} open={block.open || brush.paper}>
          <Blocks blocks={block.blocks} brush={brush} />
        </Details>
      )
    default:
      return null
  }
}
