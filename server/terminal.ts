// npm run ask -- "isolerede enlige mødre": the answer in a terminal, drawn from the same blocks as the page.
import { fileURLToPath } from 'node:url'
import type { Cited, Lang, Source } from '../engine/answer.ts'
import { answerBlocks } from '../engine/present/answer-blocks.ts'
import type { Block } from '../engine/present/blocks.ts'
import { KnowledgeErrors, showFinding } from '../knowledge/load.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import { loadKnowledge, openEngine } from './knowledge.ts'

/** Whoever asks here has often just written a file: the answer comes from the files as they are, never from an earlier build. */
const KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url))

const MOST_CHARACTERS = 1000
const WIDTH = 96

type Sources = Readonly<Record<string, Source>>

/** Draws blocks as plain text: a heading in capitals, sources in brackets after each sentence. */
export function drawBlocks(blocks: readonly Block[], sources: Sources, depth = 0): string[] {
  return blocks.flatMap(block => drawBlock(block, sources, depth))
}

function drawBlock(block: Block, sources: Sources, depth: number): string[] {
  const cited = ({ text, cites }: Cited): string => {
    const labels = [...new Set(cites.flatMap(c => sources[c]?.label ?? []))]
    return labels.length > 0 ? `${text} [${labels.join('; ')}]` : text
  }
  const list = (items: readonly Cited[], mark: (i: number) => string): string[] =>
    items.flatMap((item, i) => wrap(cited(item), mark(i), depth))
  switch (block.type) {
    case 'section':
      return [
        '',
        ...wrap((block.kicker ? `${block.kicker}: ` : '') + block.title, depth === 0 ? '## ' : '### ', depth),
        ...drawBlocks(block.blocks, sources, depth + 1),
      ]
    case 'sentences':
      return list(block.items, () => '')
    case 'list':
      return list(block.items, () => (block.mark === 'caution' ? '! ' : '- '))
    case 'steps':
      return list(block.items, i => `${i + 1}. `)
    case 'notice':
      return [
        '',
        ...wrap(block.title.toUpperCase(), '', depth),
        ...list(block.text, () => ''),
        ...block.signposts.flatMap(s => wrap(`${s.title}: ${s.number}`, '  ', depth)),
      ]
    case 'cards':
      return block.items.flatMap(card => wrap([card.title, ...card.text.map(cited)].join(' · '), '- ', depth))
    case 'contrast':
      return [block.shows, block.doesNotShow].flatMap(side => [...wrap(`${side.title}:`, '', depth), ...list(side.items, () => '- ')])
    case 'figures':
      return block.items.flatMap(f =>
        wrap(
          `${f.value}${f.to === undefined ? '' : `-${f.to}`} ${f.unit}: ${f.label} (${f.of}${f.year ? `, ${f.year}` : ''})`,
          '= ',
          depth,
        ),
      )
    case 'table':
      return [...wrap(block.title, '', depth), ...[block.columns, ...block.rows].flatMap(row => wrap(row.join(' | '), '| ', depth))]
    case 'facts':
      return block.items.flatMap(fact => wrap([fact.term, ...fact.text.map(cited)].join(': '), '- ', depth))
    case 'questions':
      return block.items.flatMap(q => [...wrap(q.text, '? ', depth), ...wrap(q.options.map(o => o.label).join(' · '), '    ', depth)])
    case 'diagram':
      return block.edges.flatMap(edge => {
        const name = (id: string): string => block.nodes.find(n => n.id === id)?.text ?? id
        return wrap(`${name(edge.from)} -> ${name(edge.to)}`, '  ', depth)
      })
    case 'details':
      return [...wrap(block.summary, '> ', depth), ...(depth === 0 ? drawBlocks(block.blocks, sources, depth + 1) : [])]
    case 'curves':
      return block.items.flatMap(c => wrap(`${c.label}: ${c.points.map(p => `${p.age} ${p.freedom}/10`).join(', ')}`, '  ', depth))
  }
}

function wrap(text: string, mark: string, depth: number): string[] {
  const indent = ' '.repeat(Math.max(0, depth - 1) * 2)
  const lines: string[] = []
  let line = indent + mark
  for (const word of text.split(' ')) {
    if (line.length + word.length > WIDTH && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = indent + ' '.repeat(mark.length)
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()]
}

function main(words: readonly string[]): number {
  const langs: Record<string, Lang> = { '--da': 'da', '--en': 'en' }
  const lang = words.flatMap(w => langs[w] ?? [])[0]
  const question = words
    .filter(w => !(w in langs))
    .join(' ')
    .trim()
  if (question === '' || question.length > MOST_CHARACTERS) {
    console.error(
      `Skriv et spørgsmål på 1-${MOST_CHARACTERS} tegn: npm run ask -- "isolerede enlige mødre"\nWrite a question of 1-${MOST_CHARACTERS} characters.`,
    )
    return 2
  }
  const knowledge = loadOrTell(KNOWLEDGE)
  if (!knowledge) return 1
  const engine = openEngine(knowledge)
  const answer = engine.ask({ question, ...(lang ? { lang } : {}) })
  const understood = [...answer.understood.problems, ...answer.understood.groups, ...answer.understood.topics].map(f => f.label)
  console.log(
    [...(understood.length > 0 ? [understood.join(' · ')] : []), ...drawBlocks(answerBlocks(answer), answer.sources), ''].join('\n'),
  )
  return 0
}

function loadOrTell(folder: string): Knowledge | undefined {
  try {
    return loadKnowledge([folder])
  } catch (error) {
    if (!(error instanceof KnowledgeErrors)) throw error
    for (const one of error.errors) console.error(showFinding(one))
    return undefined
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2))
