// An answer as Markdown: the same blocks, in the same order, with their sources at the end.
import type { Answer, Cited, Lang, Source } from '../../engine/answer.ts'
import { answerBlocks } from '../../engine/present/answer-blocks.ts'
import { answerLabel } from '../../engine/present/answer-labels.ts'
import type { Block } from '../../engine/present/blocks.ts'
import { titleOf } from '../draw/sentence.tsx'
import { moreWord } from '../words/more-words.ts'
import { numbersOf } from '../words/numbers.ts'

type Pen = { readonly lang: Lang; readonly sources: Answer['sources']; readonly used: Map<string, Source>; readonly level: number }

/** The whole answer. @param heading what stands over it */
export function markdownOf(answer: Answer, heading: string): string {
  const { lang, sources, version, understood } = answer
  const pen: Pen = { lang, sources, used: new Map(), level: 2 }
  const chips = [...understood.problems, ...understood.groups, ...understood.topics].map(found => found.label)
  const body = answerBlocks(answer).map(block => writeBlock(block, pen))
  const list = [...pen.used].map(([label, source]) => `- ${label}: ${titleOf(source, lang)}`)
  return [
    `# ${heading}`,
    ...(chips.length > 0 ? [`${answerLabel('understood', lang)}: ${chips.join(' · ')}`] : []),
    ...body,
    ...(list.length > 0 ? [`## ${answerLabel('sources', lang)}`, list.join('\n')] : []),
    `${moreWord('credit', lang)} ${version.knowledge}`,
  ]
    .filter(part => part !== '')
    .join('\n\n')
    .concat('\n')
}

function writeBlock(block: Block, pen: Pen): string {
  switch (block.type) {
    case 'section': {
      const title = block.kicker ? `${block.kicker}: ${block.title}` : block.title
      return join([`${'#'.repeat(pen.level)} ${title}`, ...writeAll(block.blocks, deeper(pen))])
    }
    case 'sentences':
      return block.items.map(item => sentence(item, pen)).join(' ')
    case 'list':
      return block.items.map(item => `- ${sentence(item, pen)}`).join('\n')
    case 'steps':
      return block.items.map((item, i) => `${i + 1}. ${sentence(item, pen)}`).join('\n')
    case 'notice':
      return join([
        `**${block.title}**`,
        ...block.text.map(item => sentence(item, pen)),
        block.signposts.map(post => `- ${post.title}: ${post.number}. ${post.text}`).join('\n'),
      ])
    case 'cards':
      return block.items.map(card => [`- **${card.title}**`, ...card.text.map(item => sentence(item, pen))].join(' ')).join('\n')
    case 'contrast':
      return join(
        [block.shows, block.doesNotShow].flatMap(side => [
          `${'#'.repeat(pen.level)} ${side.title}`,
          side.items.map(item => `- ${sentence(item, pen)}`).join('\n'),
        ]),
      )
    case 'diagram':
      return block.edges.map(edge => `- ${nodeText(block, edge.from)} → ${nodeText(block, edge.to)}${reading(edge.basis, pen)}`).join('\n')
    case 'figures':
      return block.items
        .map(
          f =>
            `- **${numbersOf(f, pen.lang)}${f.unit === '%' ? '' : ` ${f.unit}`}** ${f.label} (${f.of}${f.year ? `, ${f.year}` : ''})${references(f.cites, pen)}`,
        )
        .join('\n')
    case 'table':
      return join([
        `**${block.title}**${references(block.cites, pen)}`,
        [block.columns, block.columns.map(() => '---'), ...block.rows].map(row => `| ${row.join(' | ')} |`).join('\n'),
      ])
    case 'curves':
      return block.items.map(curve => `- ${curve.label}: ${curve.points.map(p => `${p.age} ${p.freedom}`).join(', ')}`).join('\n')
    case 'facts':
      return block.items.map(fact => `- ${fact.term}: ${fact.text.map(item => sentence(item, pen)).join(' ')}`).join('\n')
    case 'questions':
      return block.items.map(question => `- ${question.text} ${question.options.map(option => option.label).join(' / ')}`).join('\n')
    case 'details':
      return join([`${'#'.repeat(pen.level)} ${block.summary}`, ...writeAll(block.blocks, deeper(pen))])
  }
}

const writeAll = (blocks: readonly Block[], pen: Pen): string[] => blocks.map(block => writeBlock(block, pen))
const deeper = (pen: Pen): Pen => ({ ...pen, level: Math.min(6, pen.level + 1) })
const join = (parts: readonly string[]): string => parts.filter(part => part !== '').join('\n\n')
const sentence = (item: Cited, pen: Pen): string => `${item.text}${references(item.cites, pen)}`
const reading = (basis: string, pen: Pen): string => (basis === 'our-reading' ? ` (${answerLabel('ourReading', pen.lang)})` : '')
const nodeText = (block: Extract<Block, { type: 'diagram' }>, id: string): string => block.nodes.find(n => n.id === id)?.text ?? id

function references(cites: readonly string[], { sources, used }: Pen): string {
  const labels = new Set<string>()
  for (const cite of cites) {
    const source = sources[cite]
    if (!source) continue
    labels.add(source.label)
    if (!used.has(source.label)) used.set(source.label, source)
  }
  return labels.size > 0 ? ` [${[...labels].join(', ')}]` : ''
}
