// What `npm start` runs: the server as plain JavaScript, and the thread beside it that reads a folder of knowledge.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { loadKnowledge, openEngine } from '../../server/knowledge.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const { PATH = '' } = process.env
const data = mkdtempSync(join(tmpdir(), 'tilgang-built-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

test.each([
  ['the built knowledge', {}],
  ['a folder of knowledge', { TILGANG_KNOWLEDGE: join(ROOT, 'knowledge') }],
])('it answers from %s as its sources do', { timeout: 180_000 }, async (_, more) => {
  const env = { PATH, HOST: '127.0.0.1', PORT: '0', TILGANG_DATA: data, ...more }
  const child = spawn(process.execPath, [join(ROOT, 'dist/server/main.mjs')], { cwd: '/', env, stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(child, 'exit')
  try {
    let address = ''
    for await (const line of createInterface({ input: child.stdout })) if ((address = /http:\S+/.exec(line)?.[0] ?? '')) break
    const request = { question: 'isolerede enlige mødre', blocks: true }
    const headers = { 'Content-Type': 'application/json' }
    const response = await fetch(`${address}/api/ask`, { method: 'POST', headers, body: JSON.stringify(request) })
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(openEngine(loadKnowledge()).ask(request))))
  } finally {
    child.kill('SIGTERM')
  }
  expect((await ended)[0]).toBe(0)
})

test('its scripts hold narrow letters only, so that they take half the memory', () => {
  const folder = join(ROOT, 'dist/server')
  const scripts = readdirSync(folder).filter(name => name.endsWith('.mjs'))
  expect(scripts).toContain('main.mjs')
  expect(scripts.filter(name => /[\u0100-\uffff]/.test(readFileSync(join(folder, name), 'utf8')))).toEqual([])
})

test("zod speaks English only in them: the messages that people read are the server's own", () => {
  const folder = join(ROOT, 'dist/server')
  const languages = readdirSync(folder).flatMap(
    name => readFileSync(join(folder, name), 'utf8').match(/(?<=node_modules\/zod\/v4\/locales\/)\w+/g) ?? [],
  )
  expect(languages.filter(language => language !== 'index')).toEqual(['en'])
})
