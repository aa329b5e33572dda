/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { Fold } from './fold.ts'

type Props = { readonly summary: ComponentChildren; readonly lang?: string | undefined; readonly children: () => ComponentChildren }

/** Something to unfold that is drawn only while it is unfolded. */
export const Unfold = ({ summary, lang, children }: Props) => (
  <Fold>
    {(isOpen, turn) => (
      <details open={isOpen} lang={lang} onToggle={event => event.currentTarget.open !== isOpen && turn()}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button, for the keyboard too */}
        <summary
          onClick={event => {
            event.preventDefault()
            turn()
          }}
        >
          {summary}
        </summary>
        {isOpen && <div class="unfolded">{children()}</div>}
      </details>
    )}
  </Fold>
)
