/** @jsxRuntime automatic */
/** @jsxImportSource preact */
// The guide's answer, drawn as in the guide itself: the same blocks and the same style sheets, in a shadow root of its own.
import { render } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Answer } from '../../../engine/answer.ts'
import { answerBlocks } from '../../../engine/present/answer-blocks.ts'
import type { Block } from '../../../engine/present/blocks.ts'
import { Blocks } from '../../draw/blocks.tsx'
import type { Brush } from '../../draw/brush.ts'
import { PageLink } from '../../draw/cards.tsx'
import { FoldedBlock } from '../../draw/folded-block.tsx'
import { giveRest } from '../../rest.ts'
import base from '../../style/base.css?inline'
import blocksCss from '../../style/blocks.css?inline'
import controls from '../../style/controls.css?inline'
import folded from '../../style/folded.css?inline'
import pictures from '../../style/pictures.css?inline'
import { sheetOf } from '../../style/sheet.ts'
import type { AnswerProps } from './answer-parts.ts'
import own from './guide-answer.css?inline'

giveRest({ FoldedBlock, PageLink })

let sheet: CSSStyleSheet | undefined

/** The guide's answer, whole or in short. It asks nothing back: the room answers for itself. */
export function GuideAnswer({ answer, level = 3, only, open = [] }: AnswerProps) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = host.current
    if (!place) return
    const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' })
    sheet ??= sheetOf(base + controls + blocksCss + folded + pictures + own)
    root.adoptedStyleSheets = [sheet]
    render(<Inside answer={answer} level={level} blocks={blocksFor(answer, only)} open={open} />, root)
  })
  return <div class="guide-answer" ref={host} />
}

function blocksFor(answer: Answer, only: AnswerProps['only']): readonly Block[] {
  const blocks = answerBlocks(answer).filter(block => block.type !== 'section' || block.role !== 'questions')
  return only ? blocks.filter(block => block.type === 'notice' || (block.type === 'section' && only.includes(block.id))) : blocks
}

type InsideProps = {
  readonly answer: Answer
  readonly level: number
  readonly blocks: readonly Block[]
  readonly open: readonly string[]
}

function Inside({ answer, level, blocks, open }: InsideProps) {
  // Which of them a trainer switched to; the system's own otherwise.
  const { theme } = document.documentElement.dataset
  const page = (kind: string, id: string): string => `/${answer.lang}/${kind}/${id}`
  const brush: Brush = {
    lang: answer.lang,
    sources: answer.sources,
    level,
    live: true,
    open: role => open.includes(role),
    act: {
      cite: () => true,
      focus: (kind, id) => void window.open(page(kind, id), '_blank', 'noopener'),
      choose: () => undefined,
      pageOf: page,
      follow: () => undefined,
    },
  }
  return (
    <div class="shell" lang={answer.lang} data-theme={theme}>
      <Blocks blocks={blocks} brush={brush} />
    </div>
  )
}
