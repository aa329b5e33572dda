/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Block } from '../../engine/present/blocks.ts'
import { adoptPictures } from './adopt-pictures.ts'
import type { Brush } from './brush.ts'
import { Chain } from './chain.tsx'
import { Curves } from './curves.tsx'
import { DataTable } from './table.tsx'

type PictureBlock = Extract<Block, { type: 'diagram' | 'table' | 'curves' }>

/** The pictures of an answer: the chain, the curves, tables. Their code is fetched when the first of them is drawn. */
export const Picture = ({ block, brush }: { block: PictureBlock; brush: Brush }) => <div ref={adoptPictures}>{drawingOf(block, brush)}</div>

function drawingOf(block: PictureBlock, brush: Brush) {
  if (block.type === 'diagram') return <Chain diagram={block} brush={brush} />
  if (block.type === 'table') return <DataTable table={block} brush={brush} />
  return <Curves title={block.title} curves={block.items} brush={brush} />
}
