// npm run release [-- --platforms linux-x64-gnu,win32-x64-msvc] [--out FOLDER]: an archive that runs with nothing but Node.
//   dist/release/tilgang-<version>.tar.gz   the same commit, the same platforms and the same Node give the same bytes
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { filesBelow, pack } from './release/archive.ts'
import { bundleServer } from './release/bundle.ts'
import { addDrivers, PLATFORMS } from './release/drivers.ts'
import { importedIn, readPackages } from './release/packages.ts'
import { checksums, licenceText, partsList } from './release/papers.ts'
import { warn } from './warn.ts'

const HOUSE = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')

/** Whole, as they lie in the house; the questions are asked when an editor wants to see what an edit changes. Of the knowledge what an answer is made of, so that a municipality can write its own. */
const TAKEN = [
  'dist/knowledge.json',
  'dist/prepared.bin',
  'dist/widget',
  'dist/screens',
  'server/assets',
  'deploy',
  'examples',
  'test/questions/dev.jsonl',
  'LICENSE',
  'SECURITY.md',
  'CHANGELOG.md',
]
const KNOWLEDGE = /^(?:(?!examples|checks|shapes)[a-z-]+\/.*\.(?:yaml|tsv|txt|bin|json|md)|examples\/README\.md|LICENSE)$/

/** Where the program lies in the archive. */
const PROGRAM = 'program'

/** What is started: by hand, and as a thread. */
const ENTRIES = ['server/command.ts', 'server/operation/read-thread.ts', 'server/editor/check/edit-thread.ts']

const { values } = parseArgs({ options: { platforms: { type: 'string' }, out: { type: 'string' } } })
const platforms = values.platforms?.split(',') ?? PLATFORMS
const { version } = JSON.parse(readFileSync(join(HOUSE, 'package.json'), 'utf8')) as { readonly version: string }
const place = resolve(values.out ?? join(HOUSE, 'dist/release'))
const name = `tilgang-${version}`
const out = join(place, name)

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
takeAlong()
const bundled = await bundleServer(HOUSE, out, PROGRAM, ENTRIES)
const drivers = await addDrivers(HOUSE, out, platforms)
const packages = readPackages(HOUSE, [...bundled, ...importedIn(HOUSE, 'widget'), ...drivers])
write('tilgang.mjs', `import './${PROGRAM}/command.mjs'\n`)
write(
  'package.json',
  `${JSON.stringify({ name: 'tilgang', version, private: true, type: 'module', license: 'MPL-2.0', engines: { node: '>=20' } }, null, 2)}\n`,
)
write('README.md', readFileSync(join(HOUSE, 'deploy/README.md'), 'utf8').replaceAll('VERSION', version))
write('THIRD-PARTY-LICENSES.txt', licenceText(packages))
write('sbom.cdx.json', partsList(version, packages))
write('SHA256SUMS', checksums(filesBelow(out)))

const archive = await pack(out, name, timeOfCommit())
writeFileSync(join(place, `${name}.tar.gz`), archive)
writeFileSync(join(place, 'SHA256SUMS'), checksums(new Map([[`${name}.tar.gz`, archive]])))
console.log(
  `${join(place, `${name}.tar.gz`)}: ${(archive.length / 1e6).toFixed(1)} MB, ${packages.length} packages of others, SQLite for ${platforms.join(', ')}`,
)
console.log(`sha256 ${createHash('sha256').update(archive).digest('hex')}`)

function takeAlong(): void {
  for (const path of TAKEN) {
    if (!existsSync(join(HOUSE, path))) throw new Error(`${path} is missing. Run: npm run build`)
    cpSync(join(HOUSE, path), join(out, path), { recursive: true })
  }
  // It is written for the top of the archive.
  rmSync(join(out, 'deploy/README.md'))
  // Of the pictures only those that editors are led by.
  for (const [path, bytes] of filesBelow(join(HOUSE, 'docs')))
    if (/\.(?:md|yaml)$|^screenshots.editor/.test(path)) write(`docs/${path}`, bytes)
  for (const [path, bytes] of filesBelow(join(HOUSE, 'knowledge'))) if (KNOWLEDGE.test(path)) write(`knowledge/${path}`, bytes)
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(join(out, path, '..'), { recursive: true })
  writeFileSync(join(out, path), content)
}

// https://reproducible-builds.org/specs/source-date-epoch/
function timeOfCommit(): Date {
  const { SOURCE_DATE_EPOCH: given } = process.env
  if (given !== undefined) return new Date(Number(given) * 1000)
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: HOUSE, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    if (git('status', '--porcelain') !== '') warn('There are changes that no commit holds: nobody can build this archive again.')
    return new Date(Number(git('log', '-1', '--format=%ct')) * 1000)
  } catch {
    warn('This is no clone of the repository: the files in the archive get the time 1980-01-01.')
    return new Date('1980-01-01T00:00:00Z')
  }
}
