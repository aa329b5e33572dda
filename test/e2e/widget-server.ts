// The real app, and before it what the widget needs: its files under /embed/v1, host pages, and a way to make the server fail.
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from '../../server/app.ts'
import { loadKnowledge, openEngine } from '../../server/knowledge.ts'

const WIDGET = fileURLToPath(new URL('../../dist/widget/', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  bin: 'application/octet-stream',
  css: 'text/css; charset=utf-8',
}

/** The policy that an intranet may have at its strictest. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

export type HostPage = { readonly head?: string; readonly body: string; readonly policy?: string; readonly lang?: string }

export type WidgetServer = {
  readonly address: string
  /** puts a host page under an address and gives the address */
  readonly host: (page: HostPage) => string
  /** puts a file of the host page under an address and gives the address */
  readonly file: (name: string, text: string) => string
  /** what /api/ask answers before the app is asked: undefined lets it through */
  interfere: (request: Request) => Promise<Response | undefined> | Response | undefined
  readonly asked: () => readonly string[]
  readonly stop: () => Promise<void>
}

/** Starts the server. `dist/widget` must have been built. */
export async function startWidgetServer(): Promise<WidgetServer> {
  if (!existsSync(`${WIDGET}loader.js`)) throw new Error('dist/widget is missing. Run: npm run build')
  const knowledge = loadKnowledge()
  const config = { host: '127.0.0.1', port: 0, contact: undefined, origins: [], frameAncestors: [], address: undefined } as never
  const app = createApp({ engine: openEngine(knowledge), knowledge, config }, () => undefined)
  const pages = new Map<string, { readonly text: string; readonly headers: Record<string, string> }>()
  const asked: string[] = []
  const running = { interfere: (_: Request): Response | undefined => undefined } as { interfere: WidgetServer['interfere'] }

  const answer = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    const page = pages.get(pathname)
    if (page) return new Response(page.text, { headers: page.headers })
    if (pathname.startsWith('/embed/v1/')) return embedded(pathname.slice('/embed/v1/'.length))
    if (pathname === '/api/ask') {
      asked.push(await request.clone().text())
      const other = await running.interfere(request)
      if (other) return other
    }
    if (pathname === '/api/docx') {
      asked.push(await request.clone().text())
      return new Response('PK', { headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } })
    }
    return app.fetch(request)
  }
  const server = createAdaptorServer({ fetch: answer }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const put = (path: string, text: string, headers: Record<string, string>): string => {
    pages.set(path, { text, headers })
    return path
  }
  return Object.assign(running, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    host: ({ head = '', body, policy, lang = 'da' }: HostPage) =>
      put(
        `/host/${pages.size}`,
        `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Intranet</title><meta name="viewport" content="width=device-width">${head}</head><body><main><h1>Intranet</h1>${body}</main></body></html>`,
        { 'Content-Type': 'text/html; charset=utf-8', ...(policy ? { 'Content-Security-Policy': policy } : {}) },
      ),
    file: (name: string, text: string) =>
      put(`/host/${name}`, text, { 'Content-Type': TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain' }),
    asked: () => asked,
    stop: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  })
}

function embedded(name: string): Response {
  const path = `${WIDGET}${name}`
  if (name.includes('..') || !existsSync(path)) return new Response('', { status: 404 })
  return new Response(readFileSync(path), { headers: { 'Content-Type': TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain' } })
}
