// Builds the widget into dist/widget: the loader (a classic script), the element and its chunks, the offline files; then weighs it.
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig, type Plugin } from 'vite'
import { writeCompiled } from '../knowledge/compile.ts'
import { forOffline } from '../knowledge/offline.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import { leanPreact } from './lean-preact.ts'
import { packWords } from './pack-words.ts'
import { squeeze } from './squeeze.ts'
import { weighWidget } from './weigh.ts'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const OUT = at('dist/widget')
const TARGET = ['chrome123', 'edge123', 'firefox124', 'safari17.5']

const knowledge = JSON.parse(readFileSync(at('dist/knowledge.json'), 'utf8')) as Knowledge

// From the first to the second: fuzzy terms, the text form of a query, pipelines that change, and an index as JSON.
const UNUSED = [
  ['Pipeline.load', 'Pipeline.prototype.add'],
  ['Pipeline.prototype.after', 'Pipeline.prototype.run'],
  ['Pipeline.prototype.toJSON', 'Vector'],
  ['TokenSet.fromFuzzyString', 'TokenSet.fromString'],
  ['Index.prototype.search', 'Index.prototype.query'],
  ['Index.prototype.toJSON', 'Builder'],
] as const

/**
 * lunr without what the engine never uses: its query language (the engine asks through `index.query()` only), its English
 * stemmer and its stop words (the engine brings its own words, and its pipelines stay empty).
 */
const leanLunr: Plugin = {
  name: 'lean-lunr',
  transform: (code, id) => {
    if (!id.includes('/lunr/lunr.js')) return undefined
    // It also becomes a module like any other.
    const body = code.slice(code.indexOf(';(function(){') + 1, code.indexOf('lunr.QueryParseError = function'))
    const without = `const lunr = ${body} return lunr })();\nexport default lunr`
    const stubs = ['stemmer', 'stopWordFilter'].map(
      name => `lunr.${name}=function(t){return t};lunr.Pipeline.registerFunction(lunr.${name},'${name}');`,
    )
    let lean = cut(without, 'lunr.stemmer = (function(){', 'lunr.trimmer = function', stubs.join(''))
    for (const [from, to] of UNUSED) lean = cut(lean, `lunr.${from} = function`, `lunr.${to} = function`, '')
    return { code: lean, map: null }
  },
}

function cut(code: string, from: string, to: string, instead: string): string {
  const start = code.indexOf(from)
  const end = code.indexOf(to, start)
  if (start < 0 || end < 0) throw new Error(`lunr is put together in another way than build/widget.ts expects: no ${from}`)
  return code.slice(0, start) + instead + code.slice(end)
}

const common: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  root: at('widget'),
  publicDir: false,
  plugins: [leanLunr, leanPreact, packWords],
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

// Three chunks: the first screen, what comes after it, and the engine. Few chunks compress better than many.
const OFFLINE =
  /guide-offline|guide-reserve|sha256|engine\/(?!present|privacy|conversation)|present\/(?:say|sources|units|entries|labels|entry)|lunr|@orama/
const LATER =
  /widget\/(?:later|element\/launcher|choose|compare|take|keep|draw\/(?:cards|chain|curves|evidence|folded|table)|view\/(?:earlier|next-steps|trouble-help|close-up)|style\/(?:later|launcher|folded|pictures|paper)|words\/later|take)|follow-up|conversation\/next-steps|present\/(?:answer-|card-|recommendation-|chain-|sections|topic-data)/
const chunkGroups = [{ name: 'core', test: (id: string) => !LATER.test(id) && !OFFLINE.test(id) }]

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
await squeeze(OUT)
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
