// The engine in the browser and the engine of the server give the same answers.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { loadKnowledge, openEngine } from '../../server/knowledge.ts'
import { TroubleError } from '../../widget/guide/guide.ts'
import { createOfflineGuide } from '../../widget/guide/guide-offline.ts'
import { sha256 } from '../../widget/guide/sha256.ts'

const file = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url))
const hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const knowledgeBytes = file('dist/knowledge.json')
const modelBytes = file('knowledge/model/weights.bin')
let files: Record<string, Uint8Array> = {}

beforeAll(() => {
  vi.stubGlobal('navigator', { onLine: true })
})

function lay(change: Partial<Record<'knowledge' | 'model', Uint8Array>> = {}): void {
  const manifest = {
    knowledge: { file: 'knowledge.json', hash: JSON.parse(knowledgeBytes.toString()).hash, sha256: hex(knowledgeBytes) },
    model: { file: 'model.bin', hash: hex(modelBytes).slice(0, 16), sha256: hex(modelBytes) },
  }
  files = {
    'manifest.json': Buffer.from(JSON.stringify(manifest)),
    'knowledge.json': change.knowledge ?? knowledgeBytes,
    'model.bin': change.model ?? modelBytes,
  }
  vi.stubGlobal('fetch', async (address: string) => {
    const bytes = files[new URL(address).pathname.slice(1)]
    return new Response(bytes as BodyInit | undefined, { status: bytes ? 200 : 404 })
  })
}

afterEach(() => vi.unstubAllGlobals())

test('every question of dev.jsonl has the same answer as from the server', async () => {
  lay()
  const guide = await createOfflineGuide('https://intranet.example/')
  const engine = openEngine(loadKnowledge())
  const questions = file('test/questions/dev.jsonl').toString().trim().split('\n')
  expect(questions.length).toBeGreaterThan(100)
  for (const line of questions) {
    const { question, lang, context } = JSON.parse(line) as { question: string; lang?: 'da' | 'en'; context?: object }
    const request = { question, ...(lang ? { lang } : {}), ...(context ? { context } : {}) }
    expect(await guide.ask(request, new AbortController().signal)).toEqual(engine.ask({ ...request, blocks: true }))
  }
})

test('a file that is not what the manifest says is never used', async () => {
  lay({ model: new Uint8Array(modelBytes.length) })
  await expect(createOfflineGuide('https://intranet.example/')).rejects.toEqual(new TroubleError({ kind: 'broken' }))
})

test('SHA-256 as everybody computes it', () => {
  for (const text of ['', 'abc', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'æøå'.repeat(1000)])
    expect(sha256(new TextEncoder().encode(text))).toBe(hex(new TextEncoder().encode(text)))
})
