import type { Lang } from '../../engine/answer.ts'
import type { Conversation } from '../../engine/conversation/state.ts'
import { loadRest } from '../rest.ts'
import { sheetCss } from '../style/index.ts'
import { sheetOf } from '../style/sheet.ts'
import { type App, startApp } from './app.ts'
import { ATTRIBUTES, readSettings, type Settings } from './attributes.ts'
import { type EventDetails, GuideEvent, type GuideEventName } from './events.ts'
import { findLauncher } from './find-launcher.ts'
import { createShell, type Shell } from './shell.ts'

// Importing this on a server is safe; there it is an empty class.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

const scriptAddress = import.meta.url
const FOLDER = scriptAddress.replace(/[^/]*$/, '')

/** Where the script came from: `https://tilgang.example/embed/v1/tilgang-guide.js` -> `https://tilgang.example`. */
const home = (): string => scriptAddress.replace(/\/embed\/v1\/[^/]*$/, '').replace(/\/[^/]*\.js(?:\?.*)?$/, '')

/** The conversation as a custom element. An adapter only: attributes in, events out. */
export class TilgangGuide extends Base {
  static readonly observedAttributes = ATTRIBUTES
  #shell: Shell | undefined
  #app: App | undefined
  #launcher: HTMLButtonElement | undefined
  #settings: Settings | undefined

  connectedCallback(): void {
    if (this.#shell) {
      // Moved within the page: what was open stays open.
      if (this.#shell.isOpen()) this.#shell.open(false)
      return
    }
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(sheetCss)]
    this.#start(root)
    this.#tell('ready', { version: 1 })
    const question = this.getAttribute('ask')
    const topic = this.getAttribute('topic')
    if (question) this.#app?.ask(question)
    else if (topic) this.#app?.pickTopic(topic)
  }

  disconnectedCallback(): void {
    // Moving within the page disconnects, too: only who is still gone a moment later is gone.
    queueMicrotask(() => {
      if (!this.isConnected) this.#app?.stop()
    })
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    const root = this.shadowRoot
    if (before === after || !this.#shell || !root) return
    this.#settings = readSettings(this, home())
    if (name === 'mode') {
      this.#restart(root)
      return
    }
    this.#shell.configure(this.#settings)
    this.#app?.configure(this.#settings)
    if (this.#launcher) void this.#drawLauncher(root)
    if (name === 'open' && after === null) this.#shell.close()
    if (name === 'open' && after !== null) this.#shell.open(false)
    if (name === 'question' && after !== null) this.#app?.fill(after)
    if (name === 'ask' && after) this.#app?.ask(after)
    if (name === 'topic' && after) this.#app?.pickTopic(after)
  }

  /** Opens the panel. Does nothing in mode `inline`. */
  open(): void {
    this.#shell?.open(true)
  }

  /** Closes the panel; the focus goes back to where it was. */
  close(): void {
    this.#shell?.close()
  }

  /** Opens what is closed and closes what is open. */
  toggle(): void {
    if (this.#shell?.isOpen()) this.close()
    else this.open()
  }

  /** Asks as if the user had written it: personal data is held here, too. */
  ask(question: string, lang?: Lang): void {
    this.open()
    this.#app?.ask(question, lang)
  }

  /** Starts over and forgets everything. */
  reset(): void {
    this.#app?.reset()
  }

  /** The conversation as text to take along. The user's own words stand in it only with `share-text`. */
  async exportTranscript(format: 'markdown' | 'json' = 'markdown'): Promise<string> {
    const part = await loadRest()
    return part?.transcript(this.#state(), format, this.hasAttribute('share-text')) ?? ''
  }

  /** The address of the last answer: ids only, never what anybody wrote. */
  permalink(): string {
    return this.#app?.permalink() ?? ''
  }

  #state(): Conversation {
    return this.#app?.state() ?? { turns: [], past: [], next: 1 }
  }

  #restart(root: ShadowRoot): void {
    this.#app?.stop()
    this.#shell?.remove()
    this.#launcher?.remove()
    this.#launcher = undefined
    this.#start(root)
  }

  #start(root: ShadowRoot): void {
    const settings = readSettings(this, home())
    this.#settings = settings
    if (settings.mode !== 'inline') {
      const found = root.querySelector<HTMLButtonElement>('.launcher')
      if (found) this.#listenTo(found)
      else void this.#drawLauncher(root)
    }
    const shell = createShell(root, settings, {
      opened: () => {
        this.#launcher?.setAttribute('aria-expanded', 'true')
        this.#tell('open', {})
      },
      closed: () => {
        this.#launcher?.setAttribute('aria-expanded', 'false')
        this.#launcher?.focus()
        this.#tell('close', {})
      },
    })
    this.#shell = shell
    this.#app = startApp({
      box: shell.box,
      status: shell.status,
      settings,
      pageLang: (this.closest('[lang]')?.getAttribute('lang') ?? '').toLowerCase().startsWith('en') ? 'en' : 'da',
      folder: settings.server === home() ? `${FOLDER}offline/` : `${settings.server}/embed/v1/offline/`,
      tell: (name, detail) => this.#tell(name, detail),
      close: () => this.close(),
    })
    const question = this.getAttribute('question')
    if (question) this.#app.fill(question)
    if (this.hasAttribute('open')) shell.open(false)
  }

  // The loader has drawn it already, or else its script is fetched.
  async #drawLauncher(root: ShadowRoot): Promise<void> {
    const part = await findLauncher(FOLDER)
    if (!part || this.#settings?.mode === 'inline') return
    if (!this.#launcher) root.adoptedStyleSheets = [part.launcherSheet(), ...root.adoptedStyleSheets]
    const launcher = part.drawLauncher(root, this)
    if (launcher !== this.#launcher) this.#listenTo(launcher)
  }

  #listenTo(launcher: HTMLButtonElement): void {
    launcher.setAttribute('aria-expanded', String(this.#shell?.isOpen() ?? false))
    launcher.addEventListener('click', () => this.open())
    this.#launcher = launcher
  }

  #tell<N extends GuideEventName>(name: N, detail: EventDetails[N]): boolean {
    return this.dispatchEvent(new GuideEvent(name, detail))
  }
}
