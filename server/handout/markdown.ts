// A hand-out as Markdown: to paste into a note, a wiki, a mail.
import type { Cited } from '../../engine/answer.ts'
import type { Block } from '../../engine/present/blocks.ts'
import { label } from '../../engine/present/labels.ts'
import { numbersOf } from '../pages/draw/figures.tsx'
import type { References } from '../pages/references.ts'
import { sourceWords } from '../pages/source-words.ts'
import { word } from '../pages/words.ts'
import { chainLines } from './chain.ts'
import { type Handout, sayCited, sourcesAfter } from './handout.ts'

/** Writes a hand-out as Markdown with headings, numbered steps, tables and a list of sources. */
export function writeMarkdown(handout: Handout): string {
  const { lang } = handout
  const body = writeBlocks(handout.blocks, 2, handout)
  return `${[
    `# ${plain(handout.title)}`,
    ...(handout.understood === '' ? [] : [`**${label('understood', lang)}:** ${plain(handout.understood)}`]),
    `*${plain(handout.origin)}*`,
    ...body,
    ...writeSources(handout),
    `${handout.linkLabel}: <${handout.link}>`,
  ].join('\n\n')}\n`
}

/** What writing needs to know of where it stands. */
type Sheet = Pick<Handout, 'lang' | 'references'>

/** The list of everything that was referred to until now, under its heading; nothing when nothing was. */
export function writeSources({ lang, references }: Sheet): string[] {
  const lines = references.lines().map(line => `- ${plain(line.label)}: ${plain(sourceWords(line.sources, lang))}`)
  return lines.length > 0 ? [`## ${label('sources', lang)}`, plain(word('sourcesLead', lang)), lines.join('\n')] : []
}

/** Only what Markdown would read as its own: "[x](address)" in a text is no link, brackets alone stand as they are. */
export const plain = (text: string): string =>
  text
    .replace(/[\\`*_<>|]/g, sign => `\\${sign}`)
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/^(\d+)\. /, '$1\\. ')

/** Blocks as paragraphs. @param level of the headings */
export function writeBlocks(blocks: readonly Block[], level: number, handout: Sheet): string[] {
  return blocks.flatMap(block => writeBlock(block, level, handout)).filter(text => text !== '')
}

function writeBlock(block: Block, level: number, handout: Sheet): string[] {
  const { references, lang } = handout
  const list = (items: readonly Cited[], mark = '-'): string => items.map(item => `${mark} ${say(item, references)}`).join('\n')
  switch (block.type) {
    case 'section':
      return [
        `${'#'.repeat(Math.min(level, 6))} ${plain(`${block.kicker ? `${block.kicker}: ` : ''}${block.title}`)}`,
        ...writeBlocks(block.blocks, level + 1, handout),
      ]
    case 'sentences':
      return [block.items.map(item => say(item, references)).join(' ')]
    case 'list':
      return [list(block.items)]
    case 'steps': {
      const room = block.hasRoom ? `\n\n   ${word('notes', lang)}:\n` : ''
      return [block.items.map((item, i) => `${i + 1}. ${say(item, references)}${room}`).join('\n')]
    }
    case 'notice':
      return [noticeLines(block, references).join('\n')]
    case 'cards':
      return [
        block.items.map(card => `- **${plain(card.title)}** ${card.text.map(t => say(t, references)).join(' ')}`.trimEnd()).join('\n'),
      ]
    case 'contrast':
      return [block.shows, block.doesNotShow].flatMap(side => [`**${plain(side.title)}**`, list(side.items)])
    case 'figures':
      return [
        block.items
          .map(
            f =>
              `- **${numbersOf(f, lang)}${f.unit === '%' || f.unit === '' ? '' : ` ${f.unit}`}** ${plain(f.label)} (${plain(f.of)}, ${f.year ?? word('undated', lang)})${plain(sourcesAfter(f.cites, references))}`,
          )
          .join('\n'),
      ]
    case 'table':
      return [`**${plain(block.title)}**${plain(sourcesAfter(block.cites, references))}`, table(block.columns, block.rows)]
    case 'curves':
      return [
        `**${plain(block.title)}**`,
        table(
          [label('age', lang), ...block.items.map(curve => curve.label)],
          (block.items[0]?.points ?? []).map((p, i) => [p.age, ...block.items.map(curve => `${curve.points[i]?.freedom ?? ''}`)]),
        ),
      ]
    case 'facts':
      return [
        block.items
          .map(fact =>
            `- ${fact.term ? `**${plain(fact.term)}:** ` : ''}${fact.text.map(t => say(t, references)).join(' ')}${(fact.places ?? []).map(p => plain(p.title)).join(', ')}`.trimEnd(),
          )
          .join('\n'),
      ]
    case 'questions':
      return block.items.map(q => [`**${plain(q.text)}**`, '', ...q.options.map(option => `- ${plain(option.label)}`)].join('\n'))
    case 'diagram':
      return [
        chainLines(block, lang)
          .map(
            line =>
              `- **${line.stage}:** ${plain(line.text)}${plain(sourcesAfter(line.cites, references))}${line.onward ? ` → ${plain(line.onward)}` : ''}`,
          )
          .join('\n'),
        `*${plain(block.note)}*`,
      ]
    case 'details':
      return writeBlocks(block.blocks, level, handout)
  }
}

const say = (item: Cited, references: References): string => plain(sayCited(item, references))

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`
  return [row(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n')
}

// Quoted, so that it stands out wherever it is pasted.
function noticeLines(notice: Extract<Block, { type: 'notice' }>, references: References): string[] {
  const [first, ...rest] = notice.text
  return [
    `> **${plain(notice.title)}**`,
    ...(first ? ['>', `> ${say(first, references)}`] : []),
    ...(notice.signposts.length > 0 ? ['>'] : []),
    ...notice.signposts.map(post => `> - **${plain(post.title)}: ${plain(post.number)}** ${plain(post.text)}`),
    ...(rest.length > 0 ? ['>'] : []),
    ...rest.map(item => `> - ${say(item, references)}`),
  ]
}
