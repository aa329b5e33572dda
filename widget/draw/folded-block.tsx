/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Block } from '../../engine/present/blocks.ts'
import { Blocks } from './blocks.tsx'
import type { Brush } from './brush.ts'
import { Cards, Facts } from './cards.tsx'
import { Chain } from './chain.tsx'
import { Curves } from './curves.tsx'
import { Contrast, Figures } from './evidence.tsx'
import { DataTable } from './table.tsx'

/** The blocks that stand folded in an answer: cards, evidence, pictures. */
export function FoldedBlock({ block, brush }: { block: Block; brush: Brush }) {
  switch (block.type) {
    case 'cards':
      return <Cards cards={block.items} brush={brush} />
    case 'contrast':
      return <Contrast contrast={block} brush={brush} />
    case 'figures':
      return <Figures figures={block.items} brush={brush} />
    case 'facts':
      return <Facts facts={block.items} brush={brush} />
    case 'diagram':
      return <Chain diagram={block} brush={brush} />
    case 'table':
      return <DataTable table={block} brush={brush} />
    case 'curves':
      return <Curves title={block.title} curves={block.items} brush={brush} />
    case 'details':
      return (
        <details open={block.open || brush.paper || false}>
          <summary>{block.summary}</summary>
          <div class="unfolded">
            <Blocks blocks={block.blocks} brush={brush} />
          </div>
        </details>
      )
    default:
      return null
  }
}
