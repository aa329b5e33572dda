/** @jsxRuntime automatic */
/** @jsxImportSource preact */
// Drawing the guide's answer is half of a phone's script, and nobody needs it before the reveal.
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { common } from '../words/common.ts'
import type { AnswerProps } from './answer-parts.ts'

type Drawn = ComponentType<AnswerProps>

const AGAIN_MS = 2_000
let drawn: Drawn | undefined
let loading: Promise<void> | undefined

/** Loads what draws the guide's answer, once. Without a network it tries again until it is there. */
export const loadAnswer = (): Promise<void> => {
  loading ??= import('./guide-answer.tsx').then(
    found => {
      drawn = found.GuideAnswer
    },
    async () => {
      await new Promise(done => setTimeout(done, AGAIN_MS))
      loading = undefined
      return loadAnswer()
    },
  )
  return loading
}

/** The guide's answer, as soon as it can be drawn. */
export function LaterAnswer(props: AnswerProps) {
  const [Drawn, setDrawn] = useState<Drawn | undefined>(() => drawn)
  useEffect(() => {
    void loadAnswer().then(() => setDrawn(() => drawn))
  }, [])
  return Drawn ? <Drawn {...props} /> : <p class="waiting">{common('waiting', props.answer.lang)}</p>
}
