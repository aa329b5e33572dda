/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'

type Props = {
  readonly summary: ComponentChildren
  readonly open?: boolean | undefined
  readonly class?: string
  readonly part?: string
  readonly children: ComponentChildren
}

/** Something to unfold. */
export const Details = ({ summary, open = false, class: name, part, children }: Props) => (
  <details class={name} part={part} open={open}>
    <summary>{summary}</summary>
    <div class="unfolded">{children}</div>
  </details>
)
