// A chain as a picture that only needs to be drawn: every box, line and word has its place.
import type { EffectEdge, EffectNode, Lang } from '../answer.ts'
import { type AnswerLabel, answerLabel } from './answer-labels.ts'
import { type ChainFrame, LINE_HEIGHT, layOutChain, NARROW, WIDE } from './chain-layout.ts'

export type ChainPicture = {
  readonly width: number
  readonly height: number
  /** what each stage is called, and where it stands */
  readonly stages: readonly { readonly kind: EffectNode['kind']; readonly label: string; readonly y: number }[]
  readonly boxes: readonly {
    readonly kind: EffectNode['kind']
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly lines: readonly { readonly text: string; readonly y: number }[]
  }[]
  /** from box to box; `basis` tells our own readings apart */
  readonly lines: readonly { readonly basis: EffectEdge['basis']; readonly path: string }[]
}

const STAGES: Readonly<Record<EffectNode['kind'], AnswerLabel>> = {
  problem: 'problemStage',
  approach: 'approachStage',
  activity: 'activityStage',
  effect: 'effectStage',
  result: 'resultStage',
}

// From the top of a row to the foot of the word for its stage; from the top of a line of text to its foot.
const BESIDE = 22
const ABOVE = -8
const FOOT = 13

type Chain = { readonly nodes: readonly EffectNode[]; readonly edges: readonly EffectEdge[] }

/** A chain for a wide place and for a narrow one. */
export const chainPictures = (chain: Chain, lang: Lang): readonly [wide: ChainPicture, narrow: ChainPicture] => [
  picture(chain, WIDE, BESIDE, lang),
  picture(chain, NARROW, ABOVE, lang),
]

function picture({ nodes, edges }: Chain, frame: ChainFrame, toStage: number, lang: Lang): ChainPicture {
  const { width, height, stages, boxes, lines } = layOutChain(nodes, edges, frame)
  return {
    width,
    height,
    stages: stages.map(({ kind, y }) => ({ kind, label: answerLabel(STAGES[kind], lang), y: y + toStage })),
    boxes: boxes.map(box => {
      const top = box.y + Math.round((box.height - box.lines.length * LINE_HEIGHT) / 2) + FOOT
      const texts = box.lines.map((text, i) => ({ text, y: top + i * LINE_HEIGHT }))
      return { kind: box.node.kind, x: box.x, y: box.y, width: box.width, height: box.height, lines: texts }
    }),
    lines: lines.map(({ edge, path }) => ({ basis: edge.basis, path })),
  }
}
