// What an assistant reads when it does not take the structured form: Markdown, every sentence with its source.
import type { Answer, Context, Lang } from '../../engine/answer.ts'
import type { Block } from '../../engine/present/blocks.ts'
import { label } from '../../engine/present/labels.ts'
import { collectCites, type HasSources, resolveSources } from '../../engine/present/sources.ts'
import { makeHandout } from '../handout/handout.ts'
import { plain, writeBlocks, writeSources } from '../handout/markdown.ts'
import { forPaper } from '../handout/paper.ts'
import { createReferences } from '../pages/references.ts'
import { word } from '../pages/words.ts'
import { today } from '../today.ts'
import type { Links } from './links.ts'
import { instructionFor } from './words.ts'

const join = (paragraphs: readonly string[]): string => paragraphs.filter(text => text !== '').join('\n\n')

/**
 * An answer as text: what to do with it, then the answer as a hand-out has it. Where somebody may be in danger nothing stands before that.
 * @param settled the ids that give the answer again; absent when they would not
 */
export function answerText(answer: Answer, links: Links, settled: Context | undefined): string {
  const { lang, outcome } = answer
  const link = settled && links.answer(settled, lang)
  const handout = makeHandout(answer, link ?? '', today())
  const body = writeBlocks(handout.blocks, 2, handout)
  const understood = handout.understood === '' ? '' : `**${label('understood', lang)}:** ${plain(handout.understood)}`
  return join([
    `**${instructionFor(answer)}**`,
    ...(outcome === 'urgent' ? [...body, understood] : [understood, ...body]),
    ...writeSources(handout),
    `*${plain(handout.origin)}*`,
    ...(link === undefined ? [] : [`${handout.linkLabel}: <${link}>`]),
  ])
}

/** An entry as text. */
export function entryText(title: string, blocks: readonly Block[], lang: Lang, knowledge: HasSources, address: string | undefined): string {
  const sheet = { lang, references: createReferences(resolveSources(knowledge, collectCites(blocks), lang), lang) }
  return join([
    `# ${plain(title)}`,
    ...writeBlocks(forPaper(blocks, true), 2, sheet),
    ...writeSources(sheet),
    `*${plain(word('credit', lang))} ${plain(word('reportAge', lang))}*`,
    ...(address === undefined ? [] : [`<${address}>`]),
  ])
}

/** Names with their ids. */
export const listText = (heading: string, entries: readonly { readonly id: string; readonly title: string }[]): string =>
  join([`# ${plain(heading)}`, entries.map(({ id, title }) => `- \`${id}\`: ${plain(title)}`).join('\n')])
