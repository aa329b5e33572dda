// Files come from an exact table in memory: no spelling of a path reaches the disk.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { house } from './house.ts'

const SECRET = 'not-for-others'
const folder = mkdtempSync(join(tmpdir(), 'tilgang-static-'))
writeFileSync(join(folder, 'secret.txt'), SECRET)
afterAll(() => rmSync(folder, { recursive: true }))

const app = createApp(house, bug => {
  throw new Error(bug)
})

const UP = [
  '..',
  '%2e%2e',
  '%2E.',
  '..%2f',
  '..%5c',
  '..\\',
  '....//',
  '%252e%252e',
  '..;',
  '..%00',
  '%c0%ae%c0%ae',
  '..%ef%bc%8f',
  '.%2e',
  '..%c0%af',
]
const TARGETS = ['package.json', 'server/config.ts', 'etc/passwd', 'data/workshops.db', `${folder.slice(1)}/secret.txt`, '.git/config']
const ROOTS = ['/assets/', '/screens/', '/embed/v1/', '/embed/v1/offline/', '/da/', '/']

const attempts = ROOTS.flatMap(root =>
  UP.flatMap(up => TARGETS.flatMap(target => [1, 3, 8].map(depth => `${root}${`${up}/`.repeat(depth)}${target}`))),
)

test(`${attempts.length} ways up and out all end at 404`, async () => {
  const found: string[] = []
  for (const path of attempts) {
    // As it stands: a URL would already have taken the dots away.
    const request = new Request('http://localhost/')
    Object.defineProperty(request, 'url', { value: `http://localhost${path}` })
    const response = await app.fetch(request)
    const text = await response.text()
    if (response.status !== 404 || text.includes(SECRET) || text.includes('"dependencies"') || text.includes('root:')) found.push(path)
  }
  expect(found).toEqual([])
})

test('what stands in the table is found, so that the test before can fail', async () => {
  expect((await app.request('/assets/page.css')).status).toBe(200)
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'page.css%00.js', 'PAGE.CSS', 'page.css.', 'page.css%20'])(
  'a name that is no file: %s',
  async name => {
    for (const root of ROOTS) expect((await app.request(`${root}${name}`)).status).toBe(404)
  },
)
