// The element as an npm package of its own (dist/package): what package.json exports, and none of what the server needs.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const OUT = at('dist/package')

const { name, version, description, license, type, exports, files, keywords } = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
  readonly [key: string]: unknown
  readonly files: readonly string[]
}

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
for (const file of [...files, 'LICENSE']) cpSync(at(file), `${OUT}/${file}`, { recursive: true })
cpSync(at('docs/embedding.md'), `${OUT}/README.md`)
const manifest = { name, version, description, license, type, exports, files, sideEffects: true, keywords }
writeFileSync(`${OUT}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`)
console.log(`dist/package: ${String(name)} ${String(version)}. Take it along: npm pack ./dist/package`)
