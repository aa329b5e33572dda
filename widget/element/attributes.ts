// Every attribute of <tilgang-guide>: read here, and listed from here in docs/widget-api.md.
import type { Lang } from '../../engine/answer.ts'
import type { Offline } from '../guide/choose-guide.ts'

export const ATTRIBUTES = [
  'server',
  'lang',
  'mode',
  'open',
  'question',
  'ask',
  'topic',
  'audience',
  'persist',
  'offline',
  'position',
  'offset',
  'heading-level',
  'theme',
  'no-feedback',
  'share-text',
] as const

export type Settings = {
  /** origin and sub-path of the server, without a slash at the end */
  readonly server: string
  /** undefined: the language of the page decides, and then the language of the question */
  readonly lang: Lang | undefined
  readonly mode: 'inline' | 'launcher' | 'panel'
  readonly audience: 'new' | 'experienced' | 'trainer'
  readonly persist: 'none' | 'session' | 'local'
  readonly offline: Offline
  readonly position: 'right' | 'left'
  /** distance from the edges of the window, in pixels */
  readonly offset: number
  readonly headingLevel: number
  readonly theme: 'auto' | 'light' | 'dark'
  readonly noFeedback: boolean
  readonly shareText: boolean
}

/**
 * Reads the attributes; what is unknown or missing gets its default, never an error.
 * @param home where the script came from: the server when none is given
 */
export function readSettings(element: Pick<Element, 'getAttribute' | 'hasAttribute'>, home: string): Settings {
  const oneOf = <T extends string>(name: string, known: readonly [T, ...T[]]): T =>
    known.find(value => value === element.getAttribute(name)) ?? known[0]
  const numberOf = (name: string, least: number, most: number, otherwise: number): number => {
    const value = Number.parseInt(element.getAttribute(name) ?? '', 10)
    return value >= least && value <= most ? value : otherwise
  }
  return {
    server: (element.getAttribute('server') ?? home).replace(/\/+$/, ''),
    lang: (['da', 'en'] as const).find(lang => element.getAttribute('lang')?.toLowerCase().startsWith(lang)),
    mode: oneOf('mode', ['inline', 'launcher', 'panel']),
    audience: oneOf('audience', ['new', 'experienced', 'trainer']),
    persist: oneOf('persist', ['none', 'session', 'local']),
    offline: oneOf('offline', ['off', 'auto', 'only']),
    position: oneOf('position', ['right', 'left']),
    offset: numberOf('offset', 0, 400, 24),
    headingLevel: numberOf('heading-level', 1, 6, 2),
    theme: oneOf('theme', ['auto', 'light', 'dark']),
    noFeedback: element.hasAttribute('no-feedback'),
    shareText: element.hasAttribute('share-text'),
  }
}
