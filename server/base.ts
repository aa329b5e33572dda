// Where the house stands: at the root of its address, or below a path that it shares with others, such as /tilgang.
import { getPath } from 'hono/utils/url'

/** What the paths of the house begin with. A base that began so could not be told from them, once a proxy has taken it away. */
const OWN_PATHS: ReadonlySet<string> = new Set(
  'api assets da deltag drift embed en healthz mcp model model.svg readyz scenarie screens selvstudie svar svar.docx svar.md workshop'.split(
    ' ',
  ),
)

/**
 * Reads a base: empty, or words of letters, digits and `-._~`, each after a slash.
 * @returns undefined when it is none, or begins as a path of the house does
 * @example readBase('/tilgang') // '/tilgang'
 */
export function readBase(text: string): string | undefined {
  const words = text.split('/').slice(1)
  const isPath = /^(?:\/[\w.~-]+)+$/.test(text) && text.length <= 200 && !words.some(word => /^\.+$/.test(word))
  return isPath && !OWN_PATHS.has(words[0] ?? '') ? text : undefined
}

/**
 * The path within the house. A proxy may pass the base on or take it away: both come to the same.
 * @example pathBelow('/tilgang', '/tilgang/da') // '/da'
 */
export function pathBelow(base: string, path: string): string {
  if (path === base) return '/'
  return path.startsWith(`${base}/`) ? path.slice(base.length) : path
}

/** How an app reads the paths of its requests, so that its routes need not know of the base. */
export const readsPathsBelow = (base: string): { getPath?: (request: Request) => string } =>
  base === '' ? {} : { getPath: request => pathBelow(base, getPath(request)) }
