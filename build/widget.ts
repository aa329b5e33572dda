// Builds the widget into dist/widget: the loader (a classic script), the element and its chunks, the offline files; then weighs it.
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig } from 'vite'
import { writeCompiled } from '../knowledge/compile.ts'
import { forOffline } from '../knowledge/offline.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import { leanPreact } from './lean-preact.ts'
import { packWords } from './pack-words.ts'
import { OWN_NAMES, squeeze } from './squeeze.ts'
import { weighWidget } from './weigh.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const OUT = at('dist/widget')
const TARGET = ['chrome123', 'edge123', 'firefox124', 'safari17.5']

const knowledge = JSON.parse(readFileSync(at('dist/knowledge.json'), 'utf8')) as Knowledge

const common: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  root: at('widget'),
  publicDir: false,
  plugins: [leanPreact(), packWords],
}
const settings = {
  outDir: OUT,
  emptyOutDir: false,
  target: TARGET,
  cssTarget: TARGET,
  modulePreload: false,
  minify: 'oxc',
  reportCompressedSize: false,
} as const

// Four chunks: the first screen, what comes after it, the engine, and what answers from layers. Few chunks compress better than many.
const LOCAL = /guide\/local|engine\/local/
const OFFLINE = /guide-offline|guide-reserve|sha256|engine\/(?!present|privacy|conversation)|present\/(?!drawn-labels|first-labels)|@orama/
const LATER =
  /widget\/(?:later|choose|compare|take|keep|draw\/(?:cards|chain|curves|evidence|folded|table)|view\/(?:earlier|fits|held|next-steps|struck|trouble-|close-up)|style\/(?:later|folded|pictures|paper)|words\/later|take)|follow-up|context-query|conversation\/next-steps|present\/drawn-labels/
const chunkGroups = [
  { name: 'core', test: (id: string) => !LATER.test(id) && !OFFLINE.test(id) && !LOCAL.test(id) },
  { name: 'later', test: LATER },
]

rmSync(OUT, { recursive: true, force: true })
await build({
  ...common,
  build: {
    ...settings,
    lib: { entry: at('widget/define.ts'), formats: ['es'], fileName: () => 'tilgang-guide.js' },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        chunkFileNames: '[name]-[hash].js',
        codeSplitting: { includeDependenciesRecursively: false, groups: chunkGroups },
      },
    },
  },
})
await build({
  ...common,
  build: {
    ...settings,
    lib: { entry: at('widget/loader/loader.ts'), formats: ['iife'], name: 'tilgang', fileName: () => 'loader.js' },
    rolldownOptions: { output: { minify: true } },
  },
})
await squeeze(OUT, OWN_NAMES)
writeOffline()
weighWidget(OUT)

// The same hashes as the server's, so that both give the same bytes.
function writeOffline(): void {
  const folder = `${OUT}/offline`
  mkdirSync(folder, { recursive: true })
  const modelBytes = readFileSync(at('knowledge/model/weights.bin'))
  const knowledgeBytes = Buffer.from(writeCompiled(forOffline(knowledge)))
  const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
  writeFileSync(`${folder}/knowledge.json`, knowledgeBytes)
  copyFileSync(at('knowledge/model/weights.bin'), `${folder}/model.bin`)
  const manifest = {
    knowledge: { file: 'knowledge.json', hash: knowledge.hash, sha256: sha256(knowledgeBytes) },
    model: { file: 'model.bin', hash: sha256(modelBytes).slice(0, 16), sha256: sha256(modelBytes) },
  }
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
}
