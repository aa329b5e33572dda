// What was said last to a screen reader. Politely, and never twice the same in a row without a pause.
let place: HTMLElement | undefined

/** Reads a text out when the screen reader has time. */
export function say(text: string): void {
  place ??= document.getElementById('status') ?? undefined
  const status = place
  if (!status) return
  status.textContent = ''
  setTimeout(() => {
    status.textContent = text
  }, 60)
}
