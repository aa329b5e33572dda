// Which other addresses may use Tilgang: origins that may call the API, and pages that may frame it.

/** What the word `microsoft365` stands for: SharePoint, Viva Connections, Teams and the Microsoft 365 app. */
export const MICROSOFT_365 = [
  'https://*.sharepoint.com',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.office.com',
  'https://*.microsoft365.com',
] as const

const PRESET = 'microsoft365'
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/

/**
 * One origin exactly as a browser sends it.
 * @returns undefined when the word is no origin: a path, a user name, a wildcard, or another scheme than http and https
 * @example originOf('HTTPS://Intranet.kommune.dk/') // 'https://intranet.kommune.dk'
 */
export function originOf(word: string): string | undefined {
  if (!URL.canParse(word)) return undefined
  const url = new URL(word)
  const isBare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === ''
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isBare && isWeb && !word.includes('*') && !/[?#]/.test(word) && HOST.test(url.hostname) ? url.origin : undefined
}

/**
 * One page that may frame: an origin, or `https://*.` and a domain of at least two parts for all hosts below it.
 * @example ancestorOf('https://*.kommune.dk') // 'https://*.kommune.dk'
 */
export function ancestorOf(word: string): string | undefined {
  const below = /^https:\/\/\*\.([^*]+)$/i.exec(word)?.[1]
  if (below === undefined) return originOf(word)
  const origin = originOf(`https://${below}`)
  return origin?.includes('.') ? origin.replace('https://', 'https://*.') : undefined
}

/** Words between blanks or commas, with the preset written out. @example ancestorWords('microsoft365 https://a.dk').length // 7 */
export const ancestorWords = (list: string): readonly string[] =>
  originWords(list).flatMap(word => (word === PRESET ? MICROSOFT_365 : [word]))

/** Words between blanks or commas. */
export const originWords = (list: string): readonly string[] => list.split(/[\s,]+/).filter(word => word !== '')

/**
 * Whether a page of this origin may frame.
 * @example mayFrame('https://aarhus.sharepoint.com', ['https://*.sharepoint.com']) // true
 */
export function mayFrame(origin: string, ancestors: readonly string[]): boolean {
  return ancestors.some(ancestor => {
    const below = /^https:\/\/\*(\..+)$/.exec(ancestor)?.[1]
    return below === undefined ? origin === ancestor : origin.startsWith('https://') && origin.endsWith(below)
  })
}
