// Who an editor is: whoever has the key and states a name, or whom a proxy of our own has let in. There is no cookie.
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { callerOf } from '../caller.ts'
import type { Config } from '../config.ts'
import { createKeyhole } from '../operator/keyhole.ts'
import { Problem } from '../problem.ts'
import { bearerOf } from '../workshop/bearer.ts'

/**
 * Travels with each call. A page of another address cannot add it without asking first, and is refused then;
 * what it holds is the name, percent-encoded.
 */
export const EDITOR_HEADER = 'X-Tilgang-Editor'
const LONGEST_NAME = 60

export type Gate = {
  /** what the page asks for before it calls */
  readonly asksFor: 'key' | 'nothing'
  /** @throws {Problem} `not-an-editor`, `too-many-keys` */
  readonly nameOf: (c: Context) => Promise<string>
}

export function createGate(config: Config): Gate {
  const { editorKey, editorHeader, editorProxies, proxies } = config
  const keyhole = editorKey === undefined ? undefined : createKeyhole(editorKey)
  return {
    asksFor: keyhole ? 'key' : 'nothing',
    async nameOf(c) {
      const stated = c.req.header(EDITOR_HEADER)
      const from = c.req.header('Sec-Fetch-Site')
      if (stated === undefined || (from !== undefined && from !== 'same-origin')) throw new Problem('not-an-editor')
      if (!keyhole) return asName(isFromProxy(c, editorProxies) && editorHeader !== undefined ? c.req.header(editorHeader) : undefined)
      const pass = await keyhole.admit(callerOf(c, proxies), { key: bearerOf(c), pass: '' })
      if (pass === undefined) throw new Problem('not-an-editor')
      return asName(decode(stated))
    },
  }
}

function asName(text: string | undefined): string {
  const name = (text ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (name === '' || name.length > LONGEST_NAME) throw new Problem('not-an-editor')
  return name
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

// The address of the socket itself: what stands in headers about it can be made up.
function isFromProxy(c: Context, trusted: readonly string[]): boolean {
  try {
    const address = getConnInfo(c).remote.address?.replace(/^::ffff:(?=\d+\.)/i, '')
    return address !== undefined && trusted.includes(address)
  } catch {
    return false
  }
}
