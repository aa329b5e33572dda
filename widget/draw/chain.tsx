/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Block } from '../../engine/present/blocks.ts'
import type { ChainPicture } from '../../engine/present/chain-picture.ts'
import { drawnLabel } from '../../engine/present/drawn-labels.ts'
import type { Brush } from './brush.ts'
import { Details } from './details.tsx'
import { Refs } from './sentence.tsx'

type DiagramBlock = Extract<Block, { type: 'diagram' }>

const NAMES = ['wide', 'narrow'] as const

/** The chain as a picture, once for a wide place and once for a narrow one, and as text with its sources. Our own readings are dashed. */
export const Chain = ({ block, brush }: { block: DiagramBlock; brush: Brush }) => (
  <figure class="chain">
    {block.pictures?.map((picture, i) => (
      <Drawing key={i} picture={picture} label={`${drawnLabel('chain', brush.lang)}: ${block.title}`} name={NAMES[i] ?? 'wide'} />
    ))}
    <p class="legend">
      <span class="legend-report">{drawnLabel('statedInReport', brush.lang)}</span>
      <span class="legend-reading">{drawnLabel('ourReading', brush.lang)}</span>
    </p>
    <figcaption>{block.note}</figcaption>
    <Details summary={drawnLabel('chainAsText', brush.lang)} open={brush.paper}>
      <ChainText block={block} brush={brush} />
    </Details>
  </figure>
)

const Drawing = ({ picture, label, name }: { picture: ChainPicture; label: string; name: string }) => (
  <svg class={name} viewBox={`0 0 ${picture.width} ${picture.height}`} role="img" aria-label={label}>
    <defs>
      <marker id={`tip-${name}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
        <path class="tip" d="M0 0L8 4L0 8z" />
      </marker>
    </defs>
    {picture.lines.map(({ basis, path }) => (
      <path key={path} class={`line ${basis}`} d={path} marker-end={`url(#tip-${name})`} />
    ))}
    {picture.stages.map(({ kind, label: stage, y }) => (
      <text key={kind} class="stage" x="0" y={y}>
        {stage}
      </text>
    ))}
    {picture.boxes.map(({ kind, x, y, width, height, lines }) => (
      <g key={`${x} ${y}`} class={kind}>
        <rect x={x} y={y} width={width} height={height} rx="4" />
        {lines.map(line => (
          <text key={line.y} x={x + width / 2} y={line.y} text-anchor="middle">
            {line.text}
          </text>
        ))}
      </g>
    ))}
  </svg>
)

const ChainText = ({ block: { nodes, edges, pictures }, brush }: { block: DiagramBlock; brush: Brush }) => (
  <ol class="chain-text">
    {pictures?.[0].stages.map(({ kind, label }) => (
      <li key={kind}>
        <b>{label}</b>
        <ul>
          {nodes
            .filter(node => node.kind === kind)
            .map(node => (
              <li key={node.id}>
                {node.text}
                <Refs cites={node.cites} brush={brush} />
                <Onward edges={edges.filter(edge => edge.from === node.id)} nodes={nodes} brush={brush} />
              </li>
            ))}
        </ul>
      </li>
    ))}
  </ol>
)

const Onward = ({ edges, nodes, brush }: Pick<DiagramBlock, 'edges' | 'nodes'> & { brush: Brush }) =>
  edges.length > 0 && (
    <ul class="onward">
      {edges.map(edge => (
        <li key={edge.to}>
          <span class="unseen">{drawnLabel('leadsTo', brush.lang)} </span>
          {nodes.find(node => node.id === edge.to)?.text}
          {edge.basis === 'our-reading' && <em> ({drawnLabel('ourReading', brush.lang)})</em>}
          <Refs cites={edge.cites} brush={brush} />
        </li>
      ))}
    </ul>
  )
