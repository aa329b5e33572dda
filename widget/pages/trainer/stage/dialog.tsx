/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Lang } from '../../../../engine/answer.ts'
import { common } from '../../words/common.ts'

type Props = {
  readonly title: string
  readonly lang: Lang
  readonly close: () => void
  readonly name?: string
  readonly children: ComponentChildren
}

/** A dialog over the screen; Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, lang, close, name = '', children }: Props) {
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    box.current?.showModal()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog ref={box} class={`over ${name}`} aria-label={title} onClose={close}>
      <div class="over-head">
        <h2>{title}</h2>
        <button type="button" onClick={close}>
          {common('close', lang)}
        </button>
      </div>
      {children}
    </dialog>
  )
}
