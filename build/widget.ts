// Builds the widget into dist/widget: the loader (a classic script), the element and its chunks, the offline files; then weighs it.
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig, type Plugin } from 'vite'
import type { Knowledge } from '../knowledge/schema.ts'
import { weighWidget } from './weigh.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const OUT = at('dist/widget')
const TARGET = ['chrome123', 'edge123', 'firefox124', 'safari17.5']
const CHOSEN = ['problems', 'groups', 'topics', 'approaches', 'activities'] as const

const knowledgeBytes = readFileSync(at('dist/knowledge.json'))
const knowledge = JSON.parse(knowledgeBytes.toString('utf8')) as Knowledge

/** What can be ticked or compared, taken from the knowledge when the widget is built. */
const choices: Plugin = {
  name: 'choices',
  resolveId: id => (id === 'virtual:choices' ? '\0choices' : undefined),
  load: id => {
    if (id !== '\0choices') return undefined
    const lists = CHOSEN.map(kind => [kind, knowledge[kind].map(({ id: entry, short }) => ({ id: entry, short }))])
    return `export const choices = ${JSON.stringify(Object.fromEntries(lists))}`
  },
}

const common: InlineConfig = { configFile: false, logLevel: 'warn', root: at('widget'), publicDir: false, plugins: [choices] }
const settings = {
  outDir: OUT,
  emptyOutDir: false,
  target: TARGET,
  cssTarget: TARGET,
  modulePreload: false,
  minify: 'oxc',
  reportCompressedSize: false,
} as const

// Three chunks: what the first answer needs, what comes after it, and the engine. Few chunks compress better than many.
const LATER =
  /widget\/(?:choose|compare|take|keep|draw\/(?:pictures|adopt-pictures|chain|curves|table))|virtual|choices|more-words|pictures\.css|paper\.css|chain-l|follow-up/
const OFFLINE =
  /guide-offline|sha256|engine\/(?!present|privacy|conversation)|present\/(?:say|sources|units|entries|labels|entry)|lunr|@orama/
const chunkGroups = [
  { name: 'offline', test: OFFLINE, priority: 3 },
  { name: 'later', test: LATER, priority: 2 },
  { name: 'core', test: /./, priority: 1 },
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
writeOffline()
weighWidget(OUT)

// The same hashes as the server's, so that both give the same bytes.
function writeOffline(): void {
  const folder = `${OUT}/offline`
  mkdirSync(folder, { recursive: true })
  const modelBytes = readFileSync(at('knowledge/model/weights.bin'))
  const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
  writeFileSync(`${folder}/knowledge.json`, knowledgeBytes)
  copyFileSync(at('knowledge/model/weights.bin'), `${folder}/model.bin`)
  const manifest = {
    knowledge: { file: 'knowledge.json', hash: knowledge.hash, sha256: sha256(knowledgeBytes) },
    model: { file: 'model.bin', hash: sha256(modelBytes).slice(0, 16), sha256: sha256(modelBytes) },
  }
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`)
}
