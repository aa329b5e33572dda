// The buttons that copy a line. Without this script one click on the line selects it.
for (const button of document.querySelectorAll('button[data-copy]')) {
  const text = document.getElementById(button.dataset.copy ?? '')
  if (!text || !navigator.clipboard) continue
  const before = button.textContent
  button.hidden = false
  button.setAttribute('aria-live', 'polite')
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.textContent.trim())
    button.textContent = button.dataset.done ?? before
    setTimeout(() => {
      button.textContent = before
    }, 2000)
  })
}
