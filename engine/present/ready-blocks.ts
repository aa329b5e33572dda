// The blocks of an answer, ready for a door that only draws: chains come with their pictures.
import type { Answer, Lang } from '../answer.ts'
import { answerBlocks } from './answer-blocks.ts'
import type { Block } from './blocks.ts'
import { chainPictures } from './chain-picture.ts'

/**
 * What `blocks` in an answer holds.
 * @example readyBlocks(engine.ask({ question: 'isolerede enlige mødre' }))[0].type // 'section': the advice
 */
export const readyBlocks = (answer: Answer): readonly Block[] => withPictures(answerBlocks(answer), answer.lang)

const withPictures = (blocks: readonly Block[], lang: Lang): readonly Block[] =>
  blocks.map(block => {
    if (block.type === 'diagram') return { ...block, pictures: chainPictures(block, lang) }
    return block.type === 'section' || block.type === 'details' ? { ...block, blocks: withPictures(block.blocks, lang) } : block
  })
