/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { EffectNode, Lang } from '../../engine/answer.ts'
import { type AnswerLabel, answerLabel } from '../../engine/present/answer-labels.ts'
import type { Block } from '../../engine/present/blocks.ts'
import { CHAIN_STAGES, type ChainFrame, LINE_HEIGHT, layOutChain, NARROW, WIDE } from '../../engine/present/chain-layout.ts'
import type { Brush } from './brush.ts'
import { Refs } from './sentence.tsx'

type DiagramBlock = Extract<Block, { type: 'diagram' }>

const STAGES: Readonly<Record<EffectNode['kind'], AnswerLabel>> = {
  problem: 'problemStage',
  approach: 'approachStage',
  activity: 'activityStage',
  effect: 'effectStage',
  result: 'resultStage',
}

/** The chain as a picture, once for a wide place and once for a narrow one, and as text with its sources. Our own readings are dashed. */
export const Chain = ({ diagram, brush }: { diagram: DiagramBlock; brush: Brush }) => (
  <figure class="chain">
    <Drawing diagram={diagram} lang={brush.lang} frame={WIDE} name="wide" />
    <Drawing diagram={diagram} lang={brush.lang} frame={NARROW} name="narrow" />
    <p class="legend">
      <span class="legend-report">{answerLabel('statedInReport', brush.lang)}</span>
      <span class="legend-reading">{answerLabel('ourReading', brush.lang)}</span>
    </p>
    <figcaption>{diagram.note}</figcaption>
    <details open={brush.paper ?? false}>
      <summary>{answerLabel('chainAsText', brush.lang)}</summary>
      <div class="unfolded">
        <ChainText diagram={diagram} brush={brush} />
      </div>
    </details>
  </figure>
)

function Drawing({ diagram, lang, frame, name }: { diagram: DiagramBlock; lang: Lang; frame: ChainFrame; name: string }) {
  const { width, height, boxes, lines, stages } = layOutChain(diagram.nodes, diagram.edges, frame)
  return (
    <svg class={name} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${answerLabel('chain', lang)}: ${diagram.title}`}>
      <defs>
        <marker id={`tip-${name}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path class="tip" d="M0 0L8 4L0 8z" />
        </marker>
      </defs>
      {lines.map(({ edge, path }) => (
        <path key={`${edge.from} ${edge.to}`} class={`line ${edge.basis}`} d={path} marker-end={`url(#tip-${name})`} />
      ))}
      {stages.map(({ kind, y }) => (
        <text key={kind} class="stage" x="0" y={y + (frame === NARROW ? -8 : 22)}>
          {answerLabel(STAGES[kind], lang)}
        </text>
      ))}
      {boxes.map(box => (
        <g key={box.node.id} class={box.node.kind}>
          <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="4" />
          {box.lines.map((line, i) => (
            <text
              key={line}
              x={box.x + box.width / 2}
              y={box.y + Math.round((box.height - box.lines.length * LINE_HEIGHT) / 2) + 13 + i * LINE_HEIGHT}
              text-anchor="middle"
            >
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
}

function ChainText({ diagram, brush }: { diagram: DiagramBlock; brush: Brush }) {
  const textOf = (id: string): string => diagram.nodes.find(n => n.id === id)?.text ?? id
  return (
    <ol class="chain-text">
      {CHAIN_STAGES.filter(kind => diagram.nodes.some(n => n.kind === kind)).map(kind => (
        <li key={kind}>
          <b>{answerLabel(STAGES[kind], brush.lang)}</b>
          <ul>
            {diagram.nodes
              .filter(n => n.kind === kind)
              .map(node => (
                <li key={node.id}>
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
        <li key={edge.to}>
          <span class="unseen">{answerLabel('leadsTo', brush.lang)} </span>
          {textOf(edge.to)}
          {edge.basis === 'our-reading' && <em> ({answerLabel('ourReading', brush.lang)})</em>}
          <Refs cites={edge.cites} brush={brush} />
        </li>
      ))}
    </ul>
  )
}
