/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { EffectNode } from '../../../engine/answer.ts'
import type { Block } from '../../../engine/present/blocks.ts'
import { CHAIN_STAGES, LINE_HEIGHT, layOutChain } from '../../../engine/present/chain-layout.ts'
import type { ChainBox } from '../../../engine/present/chain-lines.ts'
import { type Label, label } from '../../../engine/present/labels.ts'
import { word } from '../words.ts'
import type { Brush } from './brush.ts'
import { Refs } from './sentence.tsx'

type DiagramBlock = Extract<Block, { type: 'diagram' }>

const STAGES: Readonly<Record<EffectNode['kind'], Label>> = {
  problem: 'problemStage',
  approach: 'approachStage',
  activity: 'activityStage',
  effect: 'effectStage',
  result: 'resultStage',
}

/** The chain as a picture where there is room for one, and everywhere as text with its sources. Our own readings are dashed. */
export function Diagram({ diagram, brush }: { diagram: DiagramBlock; brush: Brush }) {
  return (
    <figure class="chain-figure">
      <Picture diagram={diagram} brush={brush} />
      <figcaption>{diagram.note}</figcaption>
      <details class="unfold">
        <summary>{label('chainAsText', brush.lang)}</summary>
        <div class="unfolded">
          <ChainText diagram={diagram} brush={brush} />
        </div>
      </details>
    </figure>
  )
}

function Picture({ diagram, brush }: { diagram: DiagramBlock; brush: Brush }) {
  const { lang } = brush
  const { width, height, boxes, lines, stages } = layOutChain(diagram.nodes, diagram.edges)
  return (
    <div class="chain-picture">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${label('chain', lang)}: ${diagram.title}`}>
        <defs>
          <marker id="chain-tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path class="chain-tip" d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        {lines.map(({ edge, path }) => (
          <path class={`chain-line ${edge.basis}`} d={path} marker-end="url(#chain-tip)" />
        ))}
        {stages.map(({ kind, y }) => (
          <text class="chain-stage" x="0" y={y + 22}>
            {label(STAGES[kind], lang)}
          </text>
        ))}
        {boxes.map(box => (
          <Box box={box} />
        ))}
      </svg>
      <p class="legend">
        <span class="legend-report">{word('legendReport', lang)}</span>
        <span class="legend-reading">{word('legendReading', lang)}</span>
      </p>
    </div>
  )
}

function Box({ box }: { box: ChainBox }) {
  const top = box.y + Math.round((box.height - box.lines.length * LINE_HEIGHT) / 2) + 13
  return (
    <g class={`chain-box ${box.node.kind}`}>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="4" />
      {box.lines.map((line, i) => (
        <text x={box.x + box.width / 2} y={top + i * LINE_HEIGHT} text-anchor="middle">
          {line}
        </text>
      ))}
    </g>
  )
}

function ChainText({ diagram, brush }: { diagram: DiagramBlock; brush: Brush }) {
  const { lang } = brush
  const textOf = (id: string): string => diagram.nodes.find(n => n.id === id)?.text ?? id
  return (
    <ol class="chain-text">
      {CHAIN_STAGES.filter(kind => diagram.nodes.some(n => n.kind === kind)).map(kind => (
        <li>
          <strong>{label(STAGES[kind], lang)}</strong>
          <ul>
            {diagram.nodes
              .filter(n => n.kind === kind)
              .map(node => (
                <li>
                  {node.text}
                  <Refs cites={node.cites} brush={brush} />
                  <Onward edges={diagram.edges.filter(e => e.from === node.id)} textOf={textOf} brush={brush} />
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function Onward({ edges, textOf, brush }: { edges: DiagramBlock['edges']; textOf: (id: string) => string; brush: Brush }) {
  if (edges.length === 0) return null
  return (
    <ul class="onward">
      {edges.map(edge => (
        <li>
          <span class="unseen">{label('leadsTo', brush.lang)} </span>
          {textOf(edge.to)}
          {edge.basis === 'our-reading' ? <em class="reading"> ({label('ourReading', brush.lang)})</em> : null}
          <Refs cites={edge.cites} brush={brush} />
        </li>
      ))}
    </ul>
  )
}
