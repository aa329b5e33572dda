// The way in: a button in the corner, or a tab at the edge for the panel. Drawn by the loader or by the element, whoever comes first.
import hostCss from '../style/host.css?inline'
import launcherCss from '../style/launcher.css?inline'

const TEXT = { da: 'Spørg Tilgang', en: 'Ask Tilgang' }
const SVG = 'http://www.w3.org/2000/svg'

/** The style sheet of the launcher, alone. */
export function launcherSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(hostCss + launcherCss)
  return sheet
}

/** The launcher in a shadow root; the one that is already there, if there is one. */
export function drawLauncher(root: ShadowRoot, host: Element): HTMLButtonElement {
  const found = root.querySelector<HTMLButtonElement>('.launcher')
  const button = found ?? document.createElement('button')
  const lang = (host.closest('[lang]')?.getAttribute('lang') ?? 'da').startsWith('en') ? 'en' : 'da'
  button.type = 'button'
  button.className = ['launcher', host.getAttribute('mode') === 'panel' && 'tab', host.getAttribute('position') === 'left' && 'left']
    .filter(Boolean)
    .join(' ')
  button.lang = lang
  button.setAttribute('part', 'launcher')
  button.style.setProperty('--_offset', `${Number.parseInt(host.getAttribute('offset') ?? '', 10) || 24}px`)
  button.setAttribute('data-theme', host.getAttribute('theme') ?? 'auto')
  if (!found) {
    button.setAttribute('aria-expanded', 'false')
    const icon = document.createElementNS(SVG, 'svg')
    icon.setAttribute('viewBox', '0 0 24 24')
    icon.setAttribute('aria-hidden', 'true')
    const door = document.createElementNS(SVG, 'path')
    door.setAttribute('d', 'M6 21V10a6 6 0 0 1 12 0v11')
    icon.append(door)
    button.append(icon, document.createElement('span'))
    root.append(button)
  }
  const text = button.lastElementChild
  if (text) text.textContent = TEXT[lang]
  return button
}
