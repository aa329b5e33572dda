// The engine in this browser. Loaded only when `offline` asks for it; brings the whole engine along.
import { createEngine, decodeModel } from '../../engine/index.ts'
import { collectCites, sourceTexts } from '../../engine/present/sources.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import { type Guide, TroubleError } from './guide.ts'
import { sha256 } from './sha256.ts'

type Part = { readonly file: string; readonly hash: string; readonly sha256: string }
type Manifest = { readonly knowledge: Part; readonly model: Part }

/**
 * Fetches knowledge and model once, checks them against their SHA-256, and answers from memory.
 * @param folder the address of `offline/`, with a slash at its end
 * @throws TroubleError `broken` when a file is not what the manifest says, `unreachable` when it cannot be fetched
 */
export async function createOfflineGuide(folder: string): Promise<Guide> {
  const manifest = JSON.parse(new TextDecoder().decode(await load(`${folder}manifest.json`, 'no-cache'))) as Manifest
  const [knowledgeBytes, modelBytes] = await Promise.all([loadChecked(folder, manifest.knowledge), loadChecked(folder, manifest.model)])
  const knowledge = JSON.parse(new TextDecoder().decode(knowledgeBytes)) as Knowledge
  // Only where a layer is laid over the report, and in a chunk of its own.
  const laid = knowledge.layers[0] && (await import('./local.ts'))
  const shelves = { ...knowledge, local: laid?.localEntries(knowledge) }
  const engine = createEngine(
    knowledge,
    { model: decodeModel(modelBytes), hash: manifest.model.hash },
    undefined,
    undefined,
    laid?.buildLocal,
  )
  return {
    ask: async request => engine.ask({ ...request, today: laid?.today(), blocks: true }),
    list: async kind => shelves[kind as 'activities'].map(({ id, title }) => ({ id, title })),
    entry: async (kind, id) => {
      const entry = shelves[kind as 'activities'].find(one => one.id === id)
      return { entry, sources: Object.fromEntries(collectCites(entry).map(cite => [cite, sourceTexts(knowledge, cite)])) }
    },
  }
}

async function loadChecked(folder: string, { file, sha256: expected }: Part): Promise<Uint8Array> {
  const bytes = await load(`${folder}${file}?v=${expected.slice(0, 16)}`, 'default')
  if (sha256(bytes) !== expected) throw new TroubleError({ kind: 'broken' })
  return bytes
}

async function load(address: string, cache: RequestCache): Promise<Uint8Array> {
  try {
    const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', cache })
    if (response.ok) return new Uint8Array(await response.arrayBuffer())
  } catch {}
  throw new TroubleError({ kind: navigator.onLine ? 'unreachable' : 'offline' })
}
