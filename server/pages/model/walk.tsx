/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../../engine/answer.ts'
import {
  capital,
  type GraphLink,
  type GraphNode,
  type ModelPicture,
  type NodeKey,
  type OverviewLabel,
  overviewLabel,
} from '../../../engine/overview/index.ts'
import { kindLabel } from '../../../engine/present/entries/entry.ts'
import { label } from '../../../engine/present/labels.ts'
import { entryAddress, modelAddress } from '../addresses.ts'
import { modelWord } from './model-words.ts'

type WalkProps = {
  readonly base: string
  readonly picture: ModelPicture
  readonly chosen: NodeKey | undefined
  readonly lang: Lang
}

/** The picture in words: every box, and after it the boxes that its lines lead to. On a small screen it is all there is, so it can be walked. */
export function Walk({ base, picture, chosen, lang }: WalkProps) {
  const nodes = new Map(picture.columns.flatMap(({ boxes }) => boxes.map(({ node }) => [node.key, node])))
  return (
    <>
      {picture.columns.map(({ kind, boxes }) => (
        <details class="unfold model-column" open={chosen !== undefined}>
          <summary>
            {label(kindLabel(kind), lang)} ({boxes.length})
          </summary>
          <div class="unfolded">
            {boxes.length === 0 ? (
              <p>{overviewLabel('none', lang)}</p>
            ) : (
              <ul class="model-walk">
                {boxes.map(({ node }) => (
                  <Stop
                    base={base}
                    node={node}
                    isChosen={node.key === chosen}
                    onward={picture.links.filter(({ from }) => from === node.key)}
                    nodes={nodes}
                    lang={lang}
                  />
                ))}
              </ul>
            )}
          </div>
        </details>
      ))}
    </>
  )
}

type StopProps = {
  readonly base: string
  readonly node: GraphNode
  readonly isChosen: boolean
  readonly onward: readonly GraphLink[]
  readonly nodes: ReadonlyMap<NodeKey, GraphNode>
  readonly lang: Lang
}

function Stop({ base, node, isChosen, onward, nodes, lang }: StopProps) {
  const title = node.title[lang]
  return (
    <li class={isChosen ? 'model-chosen' : undefined}>
      <a class="model-title" href={entryAddress(base, lang, node.kind, node.id)}>
        {title}
      </a>
      {isChosen ? (
        <span class="model-only">{modelWord('chosen', lang)}</span>
      ) : (
        <a class="model-only" href={modelAddress(base, lang, node.key)}>
          {modelWord('showLinks', lang)}
          <span class="unseen">: {title}</span>
        </a>
      )}
      {onward.length === 0 ? null : (
        <ul class="onward">
          {onward.map(link => (
            <li>
              <span class="unseen">{modelWord('leadsTo', lang)} </span>
              <a href={modelAddress(base, lang, link.to)}>{capital(nodes.get(link.to)?.short[lang] ?? link.to)}</a>
              {saidOf(link, lang)}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** How a link is said after the name that it leads to. @example ' (hjælper lidt, vores læsning)' */
export function saidOf({ answering }: GraphLink, lang: Lang): string {
  if (!answering) return ''
  const words: OverviewLabel[] = [answering.strength, ...(answering.basis === 'our-reading' ? (['ourReading'] as const) : [])]
  return ` (${words.map(word => overviewLabel(word, lang)).join(', ')})`
}
