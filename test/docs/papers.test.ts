// The papers lead where they say, and name only what there is.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { brokenLinks, papersOf } from './reading.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Every variable that the server reads, from the sources of its configuration. */
function variables(): ReadonlySet<string> {
  const parts = existsSync(join(ROOT, 'server/config')) ? readdirSync(join(ROOT, 'server/config')).map(name => `server/config/${name}`) : []
  const code = ['server/config.ts', ...parts].map(read).join('\n')
  return new Set([...code.matchAll(/^\s*(?:name: ')?(TILGANG_[A-Z_]+|DATABASE_URL|HOST|PORT)\b/gm)].flatMap(([, name]) => name ?? []))
}

test('no link leads nowhere', () => {
  // The one in deploy/ is written for the archive, and held against it there.
  const here = papersOf(ROOT).filter(path => path !== 'deploy/README.md')
  expect(here.length).toBeGreaterThan(15)
  expect(brokenLinks(ROOT, here)).toEqual([])
})

test('every variable that a paper or a file for deployment names is read by the server', () => {
  const known = variables()
  expect(known.size).toBeGreaterThan(9)
  const deployment = readdirSync(join(ROOT, 'deploy'), { recursive: true, encoding: 'utf8' })
    .map(name => join('deploy', name))
    .filter(path => /\.\w+$|Dockerfile|Caddyfile/.test(path))
  const named = [...papersOf(ROOT), ...deployment].flatMap(path =>
    [...read(path).matchAll(/\bTILGANG_[A-Z_]+\b/g)].map(([name]) => `${name} in ${path}`),
  )
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter(one => !known.has(one.split(' ')[0] ?? ''))).toEqual([])
})

test('every file for deployment that a paper names is there, and every one that is there is named', () => {
  const papers = ['drift', 'operations'].map(name => read(`docs/${name}.md`))
  for (const paper of papers)
    for (const [path] of paper.matchAll(/\bdeploy\/[\w./-]*\w/g)) expect(existsSync(join(ROOT, path)), path).toBe(true)
  const text = papers
    .join('\n')
    .replaceAll('*.service', 'tilgang.service tilgang-backup.service')
    .replaceAll('*.timer', 'tilgang-backup.timer')
  for (const name of readdirSync(join(ROOT, 'deploy')).filter(one => one !== 'README.md')) expect(text).toContain(name)
})

test('every command of npm that a paper names is there', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const paper of papersOf(ROOT))
    for (const [, name = ''] of read(paper).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g))
      expect(scripts, `${name} in ${paper}`).toHaveProperty(name)
})

test('the version is one: in the package, the catalogue and the guides', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  expect(read('publiccode.yml')).toContain(`softwareVersion: ${version}\n`)
  expect(read('CHANGELOG.md')).toContain(`\n## ${version}`)
  for (const name of ['drift', 'operations']) expect(read(`docs/${name}.md`)).toContain(`tilgang-${version}.tar.gz`)
})

test('the Danish and the English guide have the same parts', () => {
  const shape = (name: string): readonly number[] => {
    const text = read(`docs/${name}.md`)
    return [/^## /gm, /^\| /gm, /^```/gm].map(part => text.match(part)?.length ?? 0)
  }
  expect(shape('drift').slice(1)).toEqual(shape('operations').slice(1))
})
