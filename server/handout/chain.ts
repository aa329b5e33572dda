// The chain problem -> approach -> activity -> effect -> result in lines, for hand-outs that hold no picture.
import type { EffectNode, Lang } from '../../engine/answer.ts'
import type { Block } from '../../engine/present/blocks.ts'
import { CHAIN_STAGES } from '../../engine/present/chain-layout.ts'
import { type Label, label } from '../../engine/present/labels.ts'

export type ChainLine = {
  readonly stage: string
  readonly text: string
  readonly cites: readonly string[]
  /** what it leads to, our own readings marked; empty at the end of the chain */
  readonly onward: string
}

const STAGES: Readonly<Record<EffectNode['kind'], Label>> = {
  problem: 'problemStage',
  approach: 'approachStage',
  activity: 'activityStage',
  effect: 'effectStage',
  result: 'resultStage',
}

/** One line for each box of the chain, stage by stage. */
export function chainLines(diagram: Extract<Block, { type: 'diagram' }>, lang: Lang): readonly ChainLine[] {
  const textOf = (id: string): string => diagram.nodes.find(node => node.id === id)?.text ?? id
  return CHAIN_STAGES.flatMap(kind => diagram.nodes.filter(node => node.kind === kind)).map(node => ({
    stage: label(STAGES[node.kind], lang),
    text: node.text,
    cites: node.cites,
    onward: diagram.edges
      .filter(edge => edge.from === node.id)
      .map(edge => `${textOf(edge.to)}${edge.basis === 'our-reading' ? ` (${label('ourReading', lang)})` : ''}`)
      .join('; '),
  }))
}
