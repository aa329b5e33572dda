/**
 * Draws, and sees to it that the focus is not lost with what it stood on: it stays on what took its place, or else goes to
 * what the user's own action brought. Where nothing had the focus, nothing gets it.
 */
export function keepFocus(box: HTMLElement, draw: () => void): void {
  const root = box.getRootNode() as ShadowRoot
  const before = root.activeElement
  const key = before?.getAttribute('data-key')
  draw()
  if (!before || root.activeElement === before || before.isConnected) return
  const heir = key ? [...box.querySelectorAll<HTMLElement>('[data-key]')].find(x => x.getAttribute('data-key') === key) : undefined
  const place = heir ?? box.querySelector<HTMLElement>('#move, .opening > :first-child')
  if (!heir) place?.setAttribute('tabindex', '-1')
  place?.focus({ preventScroll: true })
}
