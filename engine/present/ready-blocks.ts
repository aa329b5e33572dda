// The blocks of an answer, ready for a door that only draws: chains come with their pictures.
import type { Answer, Lang } from '../answer.ts'
import { answerBlocks } from './answer-blocks.ts'
import type { Block } from './blocks.ts'
import { chainPictures } from './chain-picture.ts'
import { isKept, once } from './once.ts'

/**
 * What `blocks` in an answer holds.
 * @example readyBlocks(engine.ask({ question: 'isolerede enlige mødre' }))[0].type // 'section': the advice
 */
export const readyBlocks = (answer: Answer): readonly Block[] => withPictures(answerBlocks(answer), answer.lang)

const withPictures = (blocks: readonly Block[], lang: Lang): readonly Block[] =>
  blocks.map(block => {
    if (block.type === 'diagram') return drawn(block, lang)
    // what is made once for all answers holds no chain
    const isOpen = (block.type === 'section' || block.type === 'details') && !isKept(block)
    return isOpen ? { ...block, blocks: withPictures(block.blocks, lang) } : block
  })

const drawn = once((diagram: Extract<Block, { type: 'diagram' }>, lang) => ({ ...diagram, pictures: chainPictures(diagram, lang) }))
