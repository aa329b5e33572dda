// An answer to take along: the same sentences as on the page, in reading order, dated, without the question.
import type { Answer, Cited, Lang } from '../../engine/answer.ts'
import { answerBlocks } from '../../engine/present/answer-blocks.ts'
import type { Block } from '../../engine/present/blocks.ts'
import { label } from '../../engine/present/labels.ts'
import { createReferences, dateOf, type References } from '../pages/references.ts'
import { word } from '../pages/words.ts'
import { forPaper } from './paper.ts'

export type Handout = {
  readonly lang: Lang
  readonly title: string
  /** what was understood; empty when nothing was */
  readonly understood: string
  /** where it comes from and when it was taken */
  readonly origin: string
  /** leads back to the answer, by ids alone */
  readonly link: string
  /** what the link leads to */
  readonly linkLabel: string
  readonly blocks: readonly Block[]
  readonly references: References
}

/**
 * Makes a hand-out of an answer.
 * @param link the whole address of the answer
 * @param day the day on which it is taken, such as `2026-11-28`
 */
export function makeHandout(answer: Answer, link: string, day: string): Handout {
  const { lang, understood } = answer
  const blocks = forPaper(answerBlocks(answer), answer.outcome === 'clarify')
  return {
    lang,
    title: titleOf(blocks, lang),
    understood: [...understood.problems, ...understood.groups, ...understood.topics].map(found => found.label).join(' · '),
    origin: originOf(answer, day),
    link,
    linkLabel: word('linkToAnswer', lang),
    blocks,
    references: createReferences(answer.sources, lang),
  }
}

/** Where an answer comes from and when it was taken. */
export const originOf = ({ lang, version }: Answer, day: string): string =>
  `${word('takenOn', lang)} ${dateOf(day, lang)}. ${word('credit', lang)} ${word('reportAge', lang)} ${word('contentVersion', lang)}: ${version.knowledge}.`

/** The small [s. 33] after a sentence as plain text, with the blank before it; empty when it has no source. */
export function sourcesAfter(cites: readonly string[], references: References): string {
  const labels = references.refer(cites).map(reference => reference.label)
  return labels.length > 0 ? ` [${labels.join(', ')}]` : ''
}

/** A sentence with its sources. @example sayCited(item, references) // 'Bland gruppen. [s. 32]' */
export const sayCited = (item: Cited, references: References): string => `${item.text}${sourcesAfter(item.cites, references)}`.trim()

function titleOf(blocks: readonly Block[], lang: Lang): string {
  const first = blocks.find(block => block.type === 'section' || block.type === 'notice')
  return first?.type === 'section' || first?.type === 'notice' ? first.title : label('nearest', lang)
}
