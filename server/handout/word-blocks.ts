// Neutral blocks -> paragraphs and tables of Word.
import { BorderStyle, HeadingLevel, Paragraph, ShadingType, type Table, TextRun } from 'docx'
import type { Cited } from '../../engine/answer.ts'
import type { Block } from '../../engine/present/blocks.ts'
import { label } from '../../engine/present/labels.ts'
import { numbersOf } from '../pages/draw/figures.tsx'
import { word } from '../pages/words.ts'
import { chainLines } from './chain.ts'
import { type Handout, sourcesAfter } from './handout.ts'
import { ALARM, BLUE } from './word-styles.ts'
import { type Cell, drawTable, roomForNotes } from './word-table.ts'

type Drawn = Paragraph | Table
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const

/** Draws the blocks of a hand-out in their order. */
export function drawForWord(handout: Handout): Drawn[] {
  const { lang, references } = handout
  let listsOfSteps = 0

  const runs = (items: readonly Cited[]): TextRun[] =>
    items.flatMap((item, i) => [new TextRun(`${i > 0 ? ' ' : ''}${item.text.replace(/(\d) %/g, '$1\u00a0%')}`), ...sourceRuns(item.cites)])
  const sourceRuns = (cites: readonly string[]): TextRun[] => {
    const text = sourcesAfter(cites, references)
    return text === '' ? [] : [new TextRun({ text, style: 'Source' })]
  }
  const paragraph = (children: TextRun[], style?: string): Paragraph => new Paragraph({ children, ...(style ? { style } : {}) })
  const list = (items: readonly Cited[], reference: string, instance = 0): Paragraph[] =>
    items.map(item => new Paragraph({ children: runs([item]), numbering: { reference, level: 0, instance } }))
  const bold = (text: string): TextRun => new TextRun({ text, bold: true })
  const cell = (...children: TextRun[]): Cell => [paragraph(children)]
  const all = (blocks: readonly Block[], level: number): Drawn[] => blocks.flatMap(block => one(block, level))

  function one(block: Block, level: number): Drawn[] {
    switch (block.type) {
      case 'section':
        return [
          new Paragraph({
            pageBreakBefore: block.startsPage ?? false,
            heading: HEADINGS[Math.min(level, HEADINGS.length - 1)] ?? HeadingLevel.HEADING_4,
            children: [...(block.kicker ? [new TextRun({ text: `${block.kicker}: `, color: BLUE })] : []), new TextRun(block.title)],
          }),
          ...all(block.blocks, level + 1),
        ]
      case 'sentences':
        return block.items.length === 0 ? [] : [paragraph(runs(block.items), block.role === 'advice' ? 'Advice' : undefined)]
      case 'list':
        return list(block.items, block.mark)
      case 'steps':
        listsOfSteps += 1
        return block.items.flatMap(item => [...list([item], 'steps', listsOfSteps), ...(block.hasRoom ? roomForNotes() : [])])
      case 'notice':
        return notice(block, level)
      case 'cards':
        return block.items.map(
          card =>
            new Paragraph({
              children: [bold(card.title), ...(card.text.length > 0 ? [new TextRun('. ')] : []), ...runs(card.text)],
              numbering: { reference: 'plain', level: 0 },
            }),
        )
      case 'contrast':
        return drawTable(
          [block.shows.title, block.doesNotShow.title],
          [[list(block.shows.items, 'plain'), list(block.doesNotShow.items, 'plain')]],
        )
      case 'figures':
        return drawTable(
          [],
          block.items.map(f => [
            cell(bold(`${numbersOf(f, lang)}${f.unit === '%' || f.unit === '' ? '' : ` ${f.unit}`}`)),
            cell(new TextRun(`${f.label} (${f.of}, ${f.year ?? word('undated', lang)})`), ...sourceRuns(f.cites)),
          ]),
          [18, 82],
        )
      case 'table':
        return [
          paragraph([bold(block.title), ...sourceRuns(block.cites)]),
          ...drawTable(
            block.columns,
            block.rows.map(row => row.map((text, i) => cell(i === 0 ? bold(text) : new TextRun(text)))),
          ),
        ]
      case 'curves':
        return [
          paragraph([bold(block.title)]),
          ...drawTable(
            [label('age', lang), ...block.items.map(curve => curve.label)],
            (block.items[0]?.points ?? []).map((p, i) => [
              cell(bold(p.age)),
              ...block.items.map(curve => cell(new TextRun(String(curve.points[i]?.freedom ?? '')))),
            ]),
          ),
        ]
      case 'facts':
        return drawTable(
          [],
          block.items.map(fact => [
            cell(bold(fact.term)),
            cell(...runs(fact.text), new TextRun((fact.places ?? []).map(p => p.title).join(', '))),
          ]),
          [24, 76],
        )
      case 'questions':
        return block.items.flatMap(question => [
          paragraph([bold(question.text)]),
          ...question.options.map(option => new Paragraph({ text: option.label, numbering: { reference: 'plain', level: 0 } })),
        ])
      case 'diagram':
        return [
          ...drawTable(
            [word('chainStage', lang), word('chainWhat', lang), word('chainOnward', lang)],
            chainLines(block, lang).map(line => [
              cell(bold(line.stage)),
              cell(new TextRun(line.text), ...sourceRuns(line.cites)),
              cell(new TextRun(line.onward)),
            ]),
            [16, 42, 42],
          ),
          paragraph([new TextRun(block.note)], 'Origin'),
        ]
      case 'details':
        return all(block.blocks, level)
    }
  }

  function notice(block: Extract<Block, { type: 'notice' }>, level: number): Paragraph[] {
    const isAlarming = block.kind === 'urgent' || block.kind === 'kill-switch'
    const color = isAlarming ? ALARM : BLUE
    const box = {
      border: { left: { style: BorderStyle.SINGLE, size: 24, color, space: 8 } },
      shading: { type: ShadingType.CLEAR, fill: isAlarming ? 'FDECEE' : 'EAF4F7' },
      indent: { left: 170 },
    }
    const [first, ...rest] = block.text
    return [
      new Paragraph({
        ...box,
        heading: HEADINGS[Math.min(level, HEADINGS.length - 1)] ?? HeadingLevel.HEADING_4,
        children: [new TextRun({ text: block.title, color: isAlarming ? ALARM : '1A1A1A' })],
      }),
      ...(first ? [new Paragraph({ ...box, children: runs([first]) })] : []),
      ...block.signposts.map(
        post => new Paragraph({ ...box, children: [bold(`${post.title}: ${post.number}. `), new TextRun(post.text)] }),
      ),
      ...rest.map(item => new Paragraph({ ...box, children: runs([item]) })),
    ]
  }

  return all(handout.blocks, 0)
}
