// Follows every address that a page, a style sheet, a script or data gives, and notes where it leads.

export type Reached = { readonly status: number; readonly from: string }

export type Crawl = {
  /** every address that was followed, with what was answered */
  readonly reached: ReadonlyMap<string, Reached>
  /** addresses at our origin that do not lie below the base, and where they stood */
  readonly outside: readonly string[]
}

type Found = { readonly method: 'GET' | 'POST'; readonly address: string }

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const get = (address: string): Found => ({ method: 'GET', address })
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, first = '']) => first)

/** Addresses that are written out whole, in texts to copy as well. */
const written = (text: string, origin: string): Found[] =>
  all(text, new RegExp(`(${origin.replaceAll('.', '\\.')}[^\\s"'<>)\\\\;]*)`, 'g')).map(get)

function inPage(html: string): Found[] {
  const forms = [...html.matchAll(/<form[^>]*>/g)].map(([tag]): Found => {
    const action = /action="([^"]*)"/.exec(tag)?.[1] ?? ''
    return { method: tag.includes('method="post"') ? 'POST' : 'GET', address: unescaped(action) }
  })
  return [
    ...all(html, /(?:href|src|server|data-address)="([^"]*)"/g)
      .map(unescaped)
      .map(get),
    ...forms,
  ]
}

const inStyle = (css: string): Found[] => all(css, /url\(["']?([^"')]+)/g).map(get)

// What a script imports lies beside it; what it asks for it finds out as it runs, which is for a browser to try.
const inScript = (script: string): Found[] => all(script, /(?:from|import)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g).map(get)

type Described = { readonly get?: { readonly parameters?: readonly { readonly name: string }[] } }
type Data = {
  readonly openapi?: string
  readonly servers?: readonly { readonly url: string }[]
  readonly paths?: Readonly<Record<string, Described>>
  readonly model?: { readonly file?: string }
}

function inData(json: string): Found[] {
  const data = JSON.parse(json) as Data
  if (data.openapi) {
    const [{ url } = { url: '' }] = data.servers ?? []
    // What is for holders of a key only is not there for anybody else.
    const isOpen = ([path, { get }]: [string, Described]): boolean =>
      get !== undefined && !path.includes('{') && !get.parameters?.some(({ name }) => name === 'Authorization')
    return Object.entries(data.paths ?? {})
      .filter(isOpen)
      .map(([path]) => get(`${url.replace(/\/$/, '')}${path}`))
  }
  // The manifest of the offline files names what lies beside it.
  return data.model?.file ? Object.values(data as Record<string, { file: string }>).map(({ file }) => get(file)) : []
}

function found(type: string, text: string, origin: string): Found[] {
  if (type.startsWith('text/html')) return [...inPage(text), ...written(unescaped(text), origin)]
  if (type.startsWith('text/css')) return inStyle(text)
  if (type.startsWith('text/javascript')) return inScript(text)
  if (type.startsWith('application/json')) return [...inData(text), ...written(text, origin)]
  return type.startsWith('text/') ? written(text, origin) : []
}

/**
 * Walks from some addresses to all that they lead to.
 * @param ask sends a request for a path and its query
 * @param more addresses that no page names, but programs and machines ask for
 */
export async function crawl(
  ask: (path: string, init: RequestInit) => Promise<Response>,
  origin: string,
  base: string,
  more: readonly string[],
): Promise<Crawl> {
  const reached = new Map<string, Reached>()
  const outside: string[] = []
  const queue = [`${base}/`, ...more].map(address => ({ ...get(address), from: '' }))
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { method, address, from } = next
    if (/^(?:mailto|tel|data):/.test(address)) continue
    const url = new URL(address, `${origin}${from === '' ? '/' : from}`)
    if (url.origin !== origin) continue
    const path = `${url.pathname}${url.search}`
    if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) {
      // The origin by itself names a server, not a page: policies are made of it.
      if (address !== origin) outside.push(`${from}: ${address}`)
      continue
    }
    const name = method === 'GET' ? path : `${method} ${path}`
    if (reached.has(name)) continue
    const form = { method, body: '', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }
    const response = await ask(path, method === 'GET' ? {} : form)
    reached.set(name, { status: response.status, from })
    const location = response.headers.get('Location')
    const type = response.headers.get('Content-Type') ?? ''
    const leads = [
      ...(location ? [get(location)] : []),
      ...found(type, /^(?:text|application\/json)/.test(type) ? await response.text() : '', origin),
    ]
    for (const lead of leads) queue.push({ ...lead, from: path })
  }
  return { reached, outside }
}
