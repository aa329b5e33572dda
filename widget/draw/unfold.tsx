/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { Fold } from './fold.ts'
import { Later } from './later.ts'

type Props<T> = { readonly summary: string; readonly load: () => Promise<T>; readonly children: (part: T) => ComponentChildren }

/** Something to unfold whose code is fetched when it is unfolded first. */
export const Unfold = <T,>({ summary, load, children }: Props<T>) => (
  <Fold>
    {(isOpen, turn) => (
      <details open={isOpen} onToggle={event => event.currentTarget.open !== isOpen && turn()}>
        <summary>{summary}</summary>
        <div class="unfolded">{isOpen && <Later load={load} draw={children} />}</div>
      </details>
    )}
  </Fold>
)
