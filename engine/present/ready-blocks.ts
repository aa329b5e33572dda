// The blocks of an answer, ready for a door that only draws: chains come with their pictures.
import type { Answer, Lang } from '../answer.ts'
import { answerBlocks } from './answer-blocks.ts'
import type { Block, Section } from './blocks.ts'
import { chainPictures } from './chain-picture.ts'
import { once } from './once.ts'

/**
 * What `blocks` in an answer holds.
 * @example readyBlocks(engine.ask({ question: 'isolerede enlige mødre' }))[0].type // 'section': the advice
 */
export const readyBlocks = (answer: Answer): readonly Block[] => withPictures(answerBlocks(answer), answer.lang)

// A chain stands in a section of its own.
const withPictures = (blocks: readonly Block[], lang: Lang): readonly Block[] =>
  blocks.map(block => (block.type === 'section' && block.role === 'chain' ? drawn(block, lang) : block))

const drawn = once(
  (chain: Section, lang): Section => ({
    ...chain,
    blocks: chain.blocks.map(block => (block.type === 'diagram' ? { ...block, pictures: chainPictures(block, lang) } : block)),
  }),
)
