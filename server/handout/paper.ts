// What of an answer goes on paper. A page can be unfolded and pressed; paper is read from one end to the other.
import type { Block, Section } from '../../engine/present/blocks.ts'

/**
 * The blocks of an answer for a hand-out: nothing to press, nothing folded.
 * The details of the other ways and of how a study was made stay behind: the link in the hand-out leads to them.
 * @param isAsking the answer is a question back, so its questions stay
 */
export function forPaper(blocks: readonly Block[], isAsking: boolean): readonly Block[] {
  return blocks.flatMap(block => onPaper(block, isAsking))
}

const LEAVES_DETAILS: readonly Section['role'][] = ['also', 'study']

function onPaper(block: Block, isAsking: boolean): Block[] {
  switch (block.type) {
    case 'questions':
      return isAsking ? [block] : []
    case 'details':
      return [unfold(block, isAsking)]
    case 'section': {
      const inside = LEAVES_DETAILS.includes(block.role) ? withoutDetails(block.blocks) : block.blocks
      const { more: _, ...rest } = block
      const section = { ...rest, blocks: forPaper(inside, isAsking) }
      return section.blocks.length > 0 ? [section] : []
    }
    default:
      return [block]
  }
}

function unfold(details: Extract<Block, { type: 'details' }>, isAsking: boolean): Section {
  return { type: 'section', role: 'part', id: '', title: details.summary, blocks: forPaper(withoutDetails(details.blocks), isAsking) }
}

function withoutDetails(blocks: readonly Block[]): readonly Block[] {
  return blocks
    .filter(block => block.type !== 'details')
    .map(block => (block.type === 'section' ? { ...block, blocks: withoutDetails(block.blocks) } : block))
}
