// Reads a Content-Security-Policy as an editor copies it, and says whether it lets an address in.

/** One policy: its directives and the sources that each allows. */
export type Policy = ReadonlyMap<string, readonly string[]>

// Where a browser looks when a directive is missing.
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
}

export type Directive = 'script-src' | 'connect-src' | 'frame-src'

/**
 * The policies in a text: a header line, the content of a meta element, or several separated by commas.
 * @example readPolicies("Content-Security-Policy: default-src 'self'").length // 1
 */
export function readPolicies(text: string): readonly Policy[] {
  const bare = text.replace(/content-security-policy(-report-only)?\s*:/gi, ' ').replace(/^[\s\S]*?content\s*=\s*"([^"]*)"[\s\S]*$/i, '$1')
  return bare
    .split(',')
    .map(readOne)
    .filter(policy => policy.size > 0)
}

function readOne(text: string): Policy {
  const directives = new Map<string, readonly string[]>()
  for (const part of text.split(';')) {
    const [name = '', ...sources] = part.trim().split(/\s+/)
    const key = name.toLowerCase()
    if (/^[a-z-]+$/.test(key) && !directives.has(key)) directives.set(key, sources)
  }
  return directives
}

/** The sources that decide on a directive; undefined when the policy leaves it free. */
export function sourcesFor(policy: Policy, directive: Directive): readonly string[] | undefined {
  for (const name of INSTEAD[directive] ?? []) {
    const sources = policy.get(name)
    if (sources) return sources
  }
  return undefined
}

/**
 * Whether a policy on a page lets in what comes from a server.
 * @param page the origin of the page, for `'self'`
 * @example lets(policy, 'script-src', 'https://tilgang.kommune.dk', 'https://intranet.kommune.dk')
 */
export function lets(policy: Policy, directive: Directive, server: string, page: string | undefined): boolean {
  const sources = sourcesFor(policy, directive)
  if (!sources) return true
  // With 'strict-dynamic' a list of addresses counts for nothing: only a nonce lets a script in.
  if (directive === 'script-src' && sources.includes("'strict-dynamic'")) return false
  return sources.some(source => matches(source.toLowerCase(), new URL(server), page))
}

function matches(source: string, server: URL, page: string | undefined): boolean {
  if (source === '*') return true
  if (source === "'self'") return server.origin === page
  if (/^[a-z][a-z0-9+.-]*:$/.test(source)) return source === server.protocol || (source === 'http:' && server.protocol === 'https:')
  const [, scheme, host = '', port] = /^(?:([a-z]+):\/\/)?([^/:]+)(?::(\d+|\*))?(?:\/.*)?$/.exec(source) ?? []
  if (scheme !== undefined && `${scheme}:` !== server.protocol && !(scheme === 'http' && server.protocol === 'https:')) return false
  if (port !== undefined && port !== '*' && port !== (server.port || (server.protocol === 'https:' ? '443' : '80'))) return false
  if (port === undefined && server.port !== '') return false
  return host.startsWith('*.') ? server.hostname.endsWith(host.slice(1)) : host === server.hostname
}
