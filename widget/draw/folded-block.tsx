/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentType } from 'preact'
import type { Block } from '../../engine/present/blocks.ts'
import { Blocks } from './blocks.tsx'
import type { Brush } from './brush.ts'
import { Cards, Facts } from './cards.tsx'
import { Chain } from './chain.tsx'
import { Curves } from './curves.tsx'
import { Details } from './details.tsx'
import { Contrast, Figures } from './evidence.tsx'
import { DataTable } from './table.tsx'

type Drawn = { readonly block: Block; readonly brush: Brush }

const DRAW = {
  cards: Cards,
  contrast: Contrast,
  figures: Figures,
  facts: Facts,
  diagram: Chain,
  table: DataTable,
  curves: Curves,
  details: Unfolding,
} as Partial<Record<Block['type'], ComponentType<Drawn>>>

/** The blocks that stand folded in an answer: cards, evidence, pictures. */
export function FoldedBlock(drawn: Drawn) {
  const Draw = DRAW[drawn.block.type]
  return Draw ? <Draw {...drawn} /> : null
}

function Unfolding({ block, brush }: { readonly block: Extract<Block, { type: 'details' }>; readonly brush: Brush }) {
  return (
    <Details summary={block.summary} open={block.open || brush.paper}>
      <Blocks blocks={block.blocks} brush={brush} />
    </Details>
  )
}
