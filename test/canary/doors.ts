// One text through every door of the server that takes one, also those that refuse it.
import type { TrainerKey } from '../../engine/workshop/index.ts'

export type Room = { readonly trainer: string; readonly code: string }

const JSON_TYPE = { 'Content-Type': 'application/json' }
const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' }

const PLAN = { tilgang: 'workshop-plan', version: 1, title: 'Prøve', lang: 'da', usesGroups: true, isRehearsal: false }

const ownFamily = (text: string) => ({
  title: text.slice(0, 120),
  story: text,
  goal: text,
  prompts: [text],
  minutes: 5,
  question: text,
})

// Everybody comes from an address of their own, so that nobody is held back for what another did.
const callerOf = (n: number): string => `198.51.${n >> 8}.${n & 255}`

type Message = readonly [body: unknown, headers?: Record<string, string>]

/** What another assistant may send with a text in it, where it belongs and where it does not. */
function assistantMessages(text: string): readonly Message[] {
  const message = (method: string, params: unknown) => ({ jsonrpc: '2.0', id: text, method, params })
  const call = (name: string, args: unknown) => message('tools/call', { name, arguments: args })
  const mcp = 'io.modelcontextprotocol'
  const version = '2026-07-28'
  const _meta = {
    [`${mcp}/protocolVersion`]: version,
    [`${mcp}/clientInfo`]: { name: text, version: text },
    [`${mcp}/clientCapabilities`]: {},
  }
  const newer = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'ask', arguments: { question: text }, _meta } }
  const headers = { 'MCP-Protocol-Version': version, 'Mcp-Method': 'tools/call', 'Mcp-Name': 'ask' }
  return [
    [call('ask', { question: text })],
    [newer, headers],
    [newer, { ...headers, 'Mcp-Name': 'no-such' }],
    [call('ask', { question: text.repeat(40) })],
    [call('ask', { [text]: text })],
    [call('ask', { question: text, lang: text })],
    [call('ask', text)],
    [call('get', { kind: 'cases', id: text })],
    [call('get', { kind: text, id: text })],
    [call('list', { kind: text })],
    [call(text, {})],
    [message(text, {})],
    [message('initialize', { protocolVersion: text, capabilities: {}, clientInfo: { name: text, version: text } })],
    [[call('ask', { question: text })]],
    [`{"jsonrpc":"2.0","id":1,"params":"${text}`],
    [call('ask', { question: text }), { Origin: 'https://evil.example' }],
    [call('ask', { question: text }), { 'MCP-Protocol-Version': encodeURIComponent(text) }],
    [`${JSON.stringify(call('ask', { question: text }))}${' '.repeat(20_000)}`],
  ]
}

/** Makes a workshop that stands in its first round. */
export async function openRoom(address: string, text: string): Promise<Room> {
  const post = (path: string, body: unknown, headers = {}) =>
    fetch(`${address}/api/workshops${path}`, {
      method: 'POST',
      headers: { ...JSON_TYPE, 'X-Forwarded-For': callerOf(0), ...headers },
      body: JSON.stringify(body),
    })
  const plan = { ...PLAN, title: text.slice(0, 120), scenarios: [{ own: ownFamily(text) }] }
  const made = await post('', plan)
  if (made.status !== 201) throw new Error(`${made.status} ${await made.text()}`)
  const { key } = (await made.json()) as { key: TrainerKey }
  const trainer = `${key.id}.${key.key}`
  for (const step of ['read', 'round-1']) {
    const view = (await (await fetch(`${address}/api/workshops/trainer`, { headers: { Authorization: `Bearer ${trainer}` } })).json()) as {
      room: { version: number }
    }
    await post('/trainer/actions', { seen: view.room.version, action: { do: 'go', step } }, { Authorization: `Bearer ${trainer}` })
  }
  return { trainer, code: key.code }
}

/** @param n tells texts apart. @returns the statuses that came back */
export async function throughEveryDoor(address: string, text: string, n: number, { trainer, code }: Room): Promise<number[]> {
  const inAddress = encodeURIComponent(text)
  // A header holds Latin letters only.
  const inHeader = text.normalize('NFKD').replace(/[^\x20-~]/g, 'o')
  const phone = { Authorization: `Bearer ${n.toString(16).padStart(32, '0')}` }
  const send = async (path: string, init: RequestInit = {}): Promise<number> => {
    const headers = new Headers(init.headers)
    headers.set('X-Forwarded-For', callerOf(n))
    const response = await fetch(`${address}${path}`, { redirect: 'manual', ...init, headers })
    await response.arrayBuffer()
    return response.status
  }
  const json = (path: string, body: unknown, headers = {}, method = 'POST') =>
    send(path, { method, headers: { ...JSON_TYPE, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) })
  const form = (path: string, fields: Record<string, string>) => send(path, { method: 'POST', body: new URLSearchParams(fields) })
  const asked = { question: text }
  const own = { ...PLAN, scenarios: [{ own: ownFamily(text) }] }
  const about = { lang: 'da', outcome: 'answer', judgement: 'helpful' }
  // A phone is in the room before it can choose.
  const entered = await json(`/api/workshops/rooms/${code}/phone`, { group: text.length <= 40 ? text : 'Gruppe 1' }, phone, 'PUT')
  const choice = { problems: [], approaches: [], reason: text }
  return [
    entered,
    ...(await Promise.all([
      json('/api/ask', asked),
      json('/api/ask', { ...asked, blocks: true }),
      json('/api/ask', `{"question":"${text}"`),
      json('/api/ask', { question: text.repeat(40) }),
      json('/api/ask', { question: [text] }),
      json('/api/ask', { ...asked, [text]: text }),
      json('/api/ask', { ...asked, lang: text }),
      json('/api/ask', { context: { problems: [text] } }),
      json('/api/ask', { context: { focus: { kind: text, id: text } } }),
      json('/api/ask', { question: `${text}${' '.repeat(20_000)}` }),
      json('/api/ask', asked, { Origin: 'https://evil.example' }),
      json('/api/ask', asked, { 'Content-Type': 'text/plain' }),
      json('/api/ask', asked, {}, 'PUT'),
      json('/api/ask', asked, {
        'User-Agent': inHeader,
        Referer: `http://x/?q=${inAddress}`,
        'X-Request-Id': inHeader,
        Cookie: `q=${inAddress}`,
      }),
      json('/api/docx', { context: { problems: [text] } }),
      json('/api/feedback', { ...about, approach: text }),
      json('/api/feedback', { ...about, comment: text }),
      json('/api/feedback', { ...about, judgement: text }),
    ])),
    ...(await Promise.all(
      assistantMessages(text).map(([body, headers = {}]) =>
        json('/mcp', body, { Accept: 'application/json, text/event-stream', ...headers }),
      ),
    )),
    ...(await Promise.all([
      form('/svar', { question: text, lang: 'da' }),
      form('/svar', { question: text.repeat(40), c: text, strike: text, add: `problems/${text}`, lang: text }),
      form('/embed/v1/frame', { question: text, theme: text }),
      form('/embed', { question: text, topic: text }),
      form('/embed/why', { address: text, policy: text, message: text }),
      form('/workshop/ark', { key: text, scenario: text }),
      send('/svar', { method: 'POST', headers: FORM_TYPE, body: `question=${inAddress}&%` }),
      send('/svar', { method: 'PUT', headers: FORM_TYPE, body: `question=${inAddress}` }),
      send(`/svar?question=${inAddress}&p=${inAddress}`),
      send(`/svar.md?p=${inAddress}`),
      send(`/${inAddress}?q=${inAddress}`),
      send(`/api/${inAddress}?q=${inAddress}`),
      send(`/api/knowledge/cases/${inAddress}`),
      send(`/embed/v1/${inAddress}`),
      send(`/deltag?code=${inAddress}`),
      send('/api/knowledge', {
        method: 'OPTIONS',
        headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': inHeader.slice(0, 9).replace(/\W/g, 'x') },
      }),
    ])),
    ...(await Promise.all([
      json('/api/workshops', own),
      json('/api/workshops', { ...own, [text]: text }),
      json('/api/workshops', { ...own, scenarios: [{ own: ownFamily(text.repeat(90)) }] }),
      json('/api/workshops', { ...own, scenarios: [{ id: text }] }),
      json('/api/workshops/trainer/actions', { seen: 0, action: { do: text } }, { Authorization: `Bearer ${trainer}` }),
      json(
        '/api/workshops/trainer/actions',
        { seen: 99, action: { do: 'hide-reason', id: text.slice(0, 40), isHidden: true } },
        { Authorization: `Bearer ${trainer}` },
      ),
      json(`/api/workshops/rooms/${inAddress}/phone`, { group: text }, phone, 'PUT'),
      json(`/api/workshops/rooms/${code}/phone`, { group: text.repeat(9) }, phone, 'PUT'),
      json(`/api/workshops/rooms/${code}/choices/0/1`, { count: 1, choice }, phone, 'PUT'),
      json(`/api/workshops/rooms/${code}/choices/0/1`, { count: 1, choice: { ...choice, problems: [text] } }, phone, 'PUT'),
      json(`/api/workshops/rooms/${code}/choices/0/1`, `{"count":1,"choice":{"reason":"${text}`, phone, 'PUT'),
      send('/api/workshops/trainer', { headers: { Authorization: `Bearer ${inHeader}` } }),
    ])),
  ]
}
