// The archive as an administrator meets it: unpacked into an empty folder, started with nothing but Node.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadKnowledge, openEngine } from '../../server/knowledge.ts'
import { brokenLinks } from '../docs/reading.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string }
const folder = mkdtempSync(join(tmpdir(), 'tilgang-release-'))
const unpacked = join(folder, 'elsewhere', `tilgang-${version}`)
const platform = readdirSync(`${ROOT}node_modules/@libsql`).find(name => !name.endsWith('musl')) ?? ''

/** Builds an archive. @returns its bytes */
function release(out: string): Buffer {
  const words = ['--import', 'tsx', 'build/release.ts', '--platforms', platform, '--out', join(folder, out)]
  execFileSync(process.execPath, words, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, SOURCE_DATE_EPOCH: '1420070400' },
  })
  return readFileSync(join(folder, out, `tilgang-${version}.tar.gz`))
}

vi.setConfig({ testTimeout: 180_000 })

let archive: Buffer
let expected: unknown
beforeAll(() => {
  if (!existsSync(`${ROOT}dist/widget/tilgang-guide.js`)) throw new Error('dist/widget is missing. Run: npm run build')
  expected = JSON.parse(JSON.stringify(openEngine(loadKnowledge()).ask({ question: 'isolerede enlige mødre' })))
  archive = release('one')
  execFileSync('mkdir', [join(folder, 'elsewhere')])
  execFileSync('tar', ['-xzf', join(folder, 'one', `tilgang-${version}.tar.gz`), '-C', join(folder, 'elsewhere')])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const data = join(folder, 'data')
const { PATH = '' } = process.env
const environment = { PATH, TILGANG_DATA: data }

async function launch(more: Record<string, string> = {}): Promise<{ child: ChildProcess; address: string }> {
  const env = { ...environment, HOST: '127.0.0.1', PORT: '0', ...more }
  const child = spawn(process.execPath, [join(unpacked, 'tilgang.mjs')], { cwd: '/', env, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) return { child, address: /http:\S+/.exec(line)?.[0] ?? '' }
  throw new Error('it ended without a word')
}

async function stop(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  return (await ended)[0]
}

const ask = async (address: string): Promise<unknown> =>
  (
    await fetch(`${address}/api/ask`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question: 'isolerede enlige mødre' }),
    })
  ).json()

test('it answers as the house does, shows the pages, the widget and the screens, copies its data, and stops', async () => {
  const { child, address } = await launch()
  try {
    expect(await ask(address)).toEqual(expected)
    const get = async (path: string) => Buffer.from(await (await fetch(address + path)).arrayBuffer())
    expect((await get('/')).toString()).toContain('<html lang="da"')
    expect(await get('/embed/v1/tilgang-guide.js')).toEqual(readFileSync(`${ROOT}dist/widget/tilgang-guide.js`))
    expect(await get('/screens/trainer.js')).toEqual(readFileSync(`${ROOT}dist/screens/trainer.js`))
    expect((await get('/svar.docx?p=social-isolation')).subarray(0, 2).toString()).toBe('PK')
    expect((await get('/assets/icon.svg')).toString()).toContain('<svg')
    const copied = spawnSync(process.execPath, [join(unpacked, 'tilgang.mjs'), 'backup', join(folder, 'copy.db')], {
      env: environment,
      encoding: 'utf8',
    })
    expect(copied).toMatchObject({ status: 0, stderr: '' })
    expect(existsSync(join(folder, 'copy.db'))).toBe(true)
  } finally {
    expect(await stop(child)).toBe(0)
  }
})

/** Without SQLite it says what to do and ends; without workshops it answers, and counts nothing. */
async function expectAnswersWithoutSqlite(said: RegExp): Promise<void> {
  const env = { ...environment, PORT: '0', HOST: '127.0.0.1' }
  const failed = spawnSync(process.execPath, [join(unpacked, 'tilgang.mjs')], { env, encoding: 'utf8', timeout: 60_000 })
  expect(failed.status).toBe(1)
  expect(failed.stderr).toMatch(said)
  expect(failed.stderr).not.toContain('"fatal"')
  const { child, address } = await launch({ TILGANG_WORKSHOPS: 'off' })
  try {
    expect(await ask(address)).toEqual(expected)
  } finally {
    expect(await stop(child)).toBe(0)
  }
}

test.each(['node_modules', 'node_modules/@libsql'])('on a machine that it brings no SQLite for, without %s', async path => {
  renameSync(join(unpacked, path), join(folder, 'away'))
  try {
    await expectAnswersWithoutSqlite(/^SQLite er ikke med.*TILGANG_WORKSHOPS=off/m)
  } finally {
    renameSync(join(folder, 'away'), join(unpacked, path))
  }
})

test('on a machine that cannot load its SQLite', async () => {
  const driver = join(unpacked, 'node_modules/@libsql', platform, 'index.node')
  renameSync(driver, join(folder, 'away'))
  writeFileSync(driver, 'of another machine')
  try {
    await expectAnswersWithoutSqlite(/^SQLite kan ikke indlæses.*TILGANG_WORKSHOPS=off/m)
  } finally {
    renameSync(join(folder, 'away'), driver)
  }
})

test('knowledge of a municipality is read from a copy of the folder that it brings', async () => {
  const { child, address } = await launch({ TILGANG_KNOWLEDGE: join(unpacked, 'knowledge'), TILGANG_WORKSHOPS: 'off' })
  try {
    expect(await ask(address)).toEqual(expected)
  } finally {
    expect(await stop(child)).toBe(0)
  }
})

test('another assistant asks it, when that is switched on', async () => {
  const { child, address } = await launch({ TILGANG_MCP: 'on', TILGANG_WORKSHOPS: 'off' })
  const client = new Client({ name: 'a-municipality', version: '1' }, { versionNegotiation: { mode: 'auto' } })
  try {
    await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', address)))
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['ask', 'get', 'list'])
    const { structuredContent } = await client.callTool({ name: 'ask', arguments: { question: 'isolerede enlige mødre' } })
    expect(structuredContent).toMatchObject({
      outcome: 'answer',
      advice: [{ sources: ['s. 31', 's. 32'] }, { sources: ['s. 32', 's. 33'] }],
    })
  } finally {
    await client.close()
    expect(await stop(child)).toBe(0)
  }
})

test('what speaks with other assistants is not loaded before one asks', () => {
  const seen = new Map<string, string>()
  const load = (path: string): void => {
    if (seen.has(path)) return
    const code = readFileSync(path, 'utf8')
    seen.set(path, code)
    for (const [, from = ''] of code.matchAll(/^(?:import|export) .*?["'](\.\.?\/[^"']+\.mjs)["']/gm)) load(join(path, '..', from))
    // The start itself loads the server.
    for (const [, from = ''] of code.matchAll(/import\("(\.\/(?:main|serve)-[^"]+)"\)/g)) load(join(path, '..', from))
  }
  load(join(unpacked, 'tilgang.mjs'))
  const loaded = [...seen.values()].join('\n')
  expect(loaded).toContain('function askRoutes')
  const sdk = /class McpServer\b|McpServer = class\b/
  expect(loaded).not.toMatch(sdk)
  const all = readdirSync(join(unpacked, 'program')).map(name => readFileSync(join(unpacked, 'program', name), 'utf8'))
  expect(all.some(code => sdk.test(code))).toBe(true)
})

test('the same sources give the same bytes', () => {
  expect(release('two').equals(archive)).toBe(true)
})

describe('the papers in it', () => {
  const read = (name: string): string => readFileSync(join(unpacked, name), 'utf8')

  test('checksums fit every file', () => {
    const lines = read('SHA256SUMS').trim().split('\n')
    const files = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    expect(lines).toHaveLength(files.length - 1)
    execFileSync('sha256sum', ['--check', '--quiet', '--strict', 'SHA256SUMS'], { cwd: unpacked })
  })

  test('every package that is in it stands in the list of parts and among the licences', () => {
    const { components } = JSON.parse(read('sbom.cdx.json')) as { components: { name: string; version: string; hashes?: unknown }[] }
    const licences = read('THIRD-PARTY-LICENSES.txt')
    const names = components.map(one => one.name)
    for (const one of ['hono', 'preact', 'zod', 'docx', 'kysely', 'pg', 'libsql', '@modelcontextprotocol/server', `@libsql/${platform}`])
      expect(names).toContain(one)
    for (const { name, version: its, hashes } of components) {
      expect(licences).toContain(`\n${name} ${its}\nLicence: `)
      expect(hashes, name).toBeDefined()
    }
    const folders = readdirSync(join(unpacked, 'node_modules'), { recursive: true, encoding: 'utf8' }).filter(path =>
      path.endsWith('package.json'),
    )
    for (const path of folders) {
      const { name } = JSON.parse(read(`node_modules/${path}`)) as { name?: string }
      if (name !== undefined) expect(names).toContain(name)
    }
    for (const licence of licences.matchAll(/^Licence: (.*)$/gm))
      expect(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']).toContain(licence[1])
  })

  test('their links lead somewhere, also here', () => {
    expect(brokenLinks(unpacked)).toEqual([])
  })

  test('nothing tells where it was made', () => {
    const files = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter(
      entry => entry.isFile() && !entry.name.endsWith('.node'),
    )
    const telling = files.map(entry => join(entry.parentPath, entry.name)).filter(path => readFileSync(path).includes(ROOT))
    expect(telling).toEqual([])
  })
})
