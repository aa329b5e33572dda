// A server on the built-in knowledge with a layer that is edited, without a socket.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../../server/app.ts'
import { type Config, readConfig } from '../../../server/config.ts'
import { openEditor } from '../../../server/editor/editor.ts'
import { loadKnowledge } from '../../../server/knowledge.ts'
import { house } from '../house.ts'

const knowledge = loadKnowledge()
export const KEY = 'en-lang-noegle-til-redaktoerer-42'

const LAYER = `id: baekby
title: { da: Bækby (opdigtet), en: Bækby (made up) }
contact: { da: koordinatoren }
fictional: true
`
/** What a form holds of {@link OFFER}. */
export const offer = {
  id: 'lygtehuset',
  title: { da: 'Lygtehuset' },
  short: { da: 'Lys i gården.' },
  checked: '2026-10-05',
  actor: 'association',
  problems: ['social-isolation'],
  what: [{ da: 'Kom forbi.' }],
  contact: { role: { da: 'vagten' }, phone: '00 00 00 01' },
}

export const OFFER = `# skrevet med git
id: lygtehuset
title: { da: Lygtehuset }
short: { da: Lys i gården. }
checked: 2026-10-05
actor: association
problems: [social-isolation]
what:
  - da: Kom forbi.
contact:
  role: { da: vagten }
  phone: "00 00 00 01"
`

/** Stop it when done. */
export function openEditorHouse(environment: Readonly<Record<string, string>> = { TILGANG_EDITOR_KEY: KEY }) {
  const root = mkdtempSync(join(tmpdir(), 'tilgang-layer-'))
  mkdirSync(join(root, 'offers'))
  writeFileSync(join(root, 'layer.yaml'), LAYER)
  writeFileSync(join(root, 'offers/lygtehuset.yaml'), OFFER)
  const config: Config = readConfig({ TILGANG_KNOWLEDGE: root, TILGANG_EDIT: root, ...environment })
  const editor = openEditor(config, { phase: 'ready' })
  if (!editor) throw new Error('no editor')
  const bugs: string[] = []
  const app = createApp({ ...house, knowledge, config, editor }, bug => bugs.push(bug))
  const call = (path: string, body?: unknown, headers: Record<string, string> = {}, env?: object): Promise<Response> =>
    Promise.resolve(
      app.request(
        `/api/editor${path}`,
        {
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            'X-Tilgang-Editor': 'Mette',
            Authorization: `Bearer ${KEY}`,
            'Accept-Language': 'da',
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
            ...headers,
          },
          ...(body === undefined
            ? {}
            : { body: body instanceof Uint8Array || typeof body === 'string' ? (body as BodyInit) : JSON.stringify(body) }),
        },
        env,
      ),
    )
  const stop = (): void => {
    editor.close()
    rmSync(root, { recursive: true, force: true })
  }
  return { root, app, editor, call, bugs, stop }
}

export type EditorHouse = ReturnType<typeof openEditorHouse>
