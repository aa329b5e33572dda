// The frame around the conversation: in the page, or a panel over it. On a phone the panel fills the screen.
import type { Settings } from './attributes.ts'

export type Shell = {
  /** what the conversation is drawn into */
  readonly box: HTMLElement
  /** read out by screen readers whenever its text changes */
  readonly status: HTMLElement
  readonly isOpen: () => boolean
  /** @param byUser true when the user asked for it: only then does the focus go along */
  readonly open: (byUser: boolean) => void
  readonly close: () => void
  readonly configure: (settings: Settings) => void
  readonly remove: () => void
}

const SMALL = '(max-width: 40em), (max-height: 30em)'

/** Draws the frame into a shadow root. */
export function createShell(root: ShadowRoot, first: Settings, told: { opened: () => void; closed: () => void }): Shell {
  const isPanel = first.mode !== 'inline'
  const frame = document.createElement(isPanel ? 'dialog' : 'div')
  const box = document.createElement('div')
  const status = document.createElement('div')
  box.className = 'box'
  status.className = 'unseen'
  status.setAttribute('role', 'status')
  frame.setAttribute('part', 'panel')
  frame.append(box, status)
  root.append(frame)
  const dialog = frame instanceof HTMLDialogElement ? frame : undefined
  dialog?.setAttribute('aria-label', 'Tilgang')
  let before: Element | null = null

  const isOpen = (): boolean => !dialog || dialog.open
  const close = (): void => {
    if (!dialog?.open) return
    dialog.close()
    // A host outside of this shadow root may have had the focus.
    if (before instanceof HTMLElement && before !== document.body) before.focus()
    told.closed()
  }
  const open = (byUser: boolean): void => {
    if (!dialog) return
    const wasOpen = dialog.open
    before = wasOpen ? before : document.activeElement
    if (byUser && !wasOpen) {
      const isSmall = matchMedia(SMALL).matches
      isSmall ? dialog.showModal() : dialog.show()
      // On a phone the field would bring up the keyboard over everything.
      const place = box.querySelector<HTMLElement>(isSmall ? '.head > *' : 'textarea')
      if (isSmall) place?.setAttribute('tabindex', '-1')
      place?.focus()
    } else dialog.open = true
    fitScreen()
    if (!wasOpen) told.opened()
  }
  dialog?.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    close()
  })
  dialog?.addEventListener('cancel', event => {
    event.preventDefault()
    close()
  })

  // The screen that is left beside a phone's keyboard.
  const fitScreen = (): void => {
    const { visualViewport } = globalThis
    if (!dialog?.open || !visualViewport) return
    frame.style.setProperty('--_height', `${Math.round(visualViewport.height)}px`)
    frame.style.setProperty('--_top', `${Math.round(visualViewport.offsetTop)}px`)
  }
  if (dialog) for (const sign of ['resize', 'scroll']) visualViewport?.addEventListener(sign, fitScreen)

  const configure = ({ mode, position, offset, theme, lang }: Settings): void => {
    frame.className = `shell ${mode === 'launcher' ? 'corner' : mode} ${position}`
    frame.setAttribute('data-theme', theme)
    if (lang) frame.lang = lang
    frame.style.setProperty('--_offset', `${offset}px`)
  }
  configure(first)
  return {
    box,
    status,
    isOpen,
    open,
    close,
    configure,
    remove: () => {
      for (const sign of ['resize', 'scroll']) visualViewport?.removeEventListener(sign, fitScreen)
      frame.remove()
    },
  }
}
