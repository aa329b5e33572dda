// A classic script: draws the launcher at once, and fetches the conversation on hover, focus or click.
import { LAUNCHER } from '../element/find-launcher.ts'
import { drawLauncher, launcherSheet } from '../element/launcher.ts'

Object.assign(globalThis, { [LAUNCHER]: { drawLauncher, launcherSheet } })

// None when the element fetches this for its own launcher.
const script = document.currentScript as HTMLScriptElement | null

function load(address: string, options: DOMStringMap): void {
  if (document.querySelector('tilgang-guide[data-loader]')) return
  const host = document.createElement('tilgang-guide')
  host.setAttribute('mode', 'launcher')
  for (const [name, value] of Object.entries(options))
    host.setAttribute(
      name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`),
      value ?? '',
    )
  host.setAttribute('data-loader', '')
  // Where the conversation is defined already, the element draws itself.
  if (!customElements.get('tilgang-guide')) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [launcherSheet()]
    const launcher = drawLauncher(root, host)
    let loading: Promise<unknown> | undefined
    const fetchRest = (): Promise<unknown> => {
      loading ??= import(/* @vite-ignore */ new URL('tilgang-guide.js', address).href).catch(() => {
        loading = undefined
      })
      return loading
    }
    for (const sign of ['pointerenter', 'focus']) launcher.addEventListener(sign, fetchRest)
    const press = (): void => {
      if (customElements.get('tilgang-guide')) return
      launcher.setAttribute('aria-busy', 'true')
      void fetchRest().then(() => {
        launcher.removeAttribute('aria-busy')
        ;(host as HTMLElement & { open?: () => void }).open?.()
      })
    }
    launcher.addEventListener('click', press)
    if (host.hasAttribute('open')) void fetchRest()
  }
  document.body.append(host)
}

if (script) {
  const { src, dataset } = script
  if (document.body) load(src, { ...dataset })
  else addEventListener('DOMContentLoaded', () => load(src, { ...dataset }))
}
