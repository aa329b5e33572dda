// Two hundred origins that are not the listed one, each near to it in another way: none may call, load or frame.
import { expect, test } from 'vitest'
import { ancestorOf, mayFrame, originOf } from '../../server/origins.ts'
import { app, house } from './house.ts'

const LISTED = 'https://intranet.example.dk'
const HOST = 'intranet.example.dk'

const letters = [...HOST].flatMap((_, i) => [
  `https://${HOST.slice(0, i)}${HOST.slice(i + 1)}`,
  `https://${HOST.slice(0, i)}x${HOST.slice(i)}`,
  `https://${HOST.slice(0, i)}.${HOST.slice(i)}`,
  `https://${HOST.slice(0, i)}${HOST.charAt(i)}${HOST.slice(i)}`,
  `https://${HOST.slice(i)}${HOST.slice(0, i)}`,
  `https://${HOST.slice(0, i)}X${HOST.slice(i + 1)}`,
  `https://${HOST.slice(0, i)}%${HOST.charCodeAt(i).toString(16)}${HOST.slice(i + 1)}`,
])
const schemes = ['http', 'ftp', 'file', 'ws', 'wss', 'data', 'blob', 'chrome-extension', 'moz-extension', 'app', 'HTTPS', 'https:'].map(
  scheme => `${scheme}://${HOST}`,
)
const ports = [0, 80, 443, 444, 8080, 8443, 65_535, 99_999].map(port => `${LISTED}:${port}`)
const around = [
  'null',
  'NULL',
  '*',
  'https://*',
  'https://*.example.dk',
  'https://',
  'https:',
  '//intranet.example.dk',
  HOST,
  `${LISTED}/`,
  `${LISTED}/sti`,
  `${LISTED}?`,
  `${LISTED}#`,
  `${LISTED}.`,
  `${LISTED}..`,
  `${LISTED}.evil.example`,
  `${LISTED}@evil.example`,
  `${LISTED}:443@evil.example`,
  `https://evil.example/${LISTED}`,
  `https://evil.example?${LISTED}`,
  `https://evil.example#${LISTED}`,
  `https://user@${HOST}`,
  `https://user:ord@${HOST}`,
  `https://evil${HOST}`,
  `https://evil-${HOST}`,
  `https://sub.${HOST}`,
  `https://www.${HOST}`,
  'https://example.dk',
  'https://dk',
  'https://intranet.example',
  'https://intranet.example.com',
  'https://intranet.example.dk.com',
  'https://intranet_example.dk',
  'https://intranet-example.dk',
  'https://intranet.éxample.dk',
  'https://xn--intranet-example.dk',
  'https://localhost',
  'http://localhost:8787',
  'https://127.0.0.1',
  'https://[::1]',
  'https://0x7f000001',
  `${LISTED}, https://evil.example`,
  `${LISTED} https://evil.example`,
  `https://evil.example ${LISTED}`,
  `https://evil.example,${LISTED}`,
  `${LISTED}\\@evil.example`,
  `https://evil.example\\.${HOST}`,
  `https:/${HOST}`,
  `https:///${HOST}`,
  `https:\\\\${HOST}`,
  'https://aarhus.sharepoint.com',
  'https://teams.microsoft.com',
  'undefined',
  'true',
  '0',
  '{}',
  `'${LISTED}'`,
  `"${LISTED}"`,
  `<${LISTED}>`,
  `${LISTED};`,
  `${LISTED}|`,
]
const HOSTILE = [...new Set([...letters, ...schemes, ...ports, ...around])].filter(origin => origin !== LISTED)

const PATHS = ['/api/ask', '/api/docx', '/api/knowledge', '/embed/v1/tilgang-guide.js', '/da', '/api/workshops', '/healthz']

test('there are at least two hundred', () => {
  expect(HOSTILE.length).toBeGreaterThanOrEqual(200)
})

test('none is allowed anywhere, none is reflected, and credentials never are', async () => {
  const wrong: string[] = []
  for (const origin of HOSTILE)
    for (const path of PATHS) {
      const responses = await Promise.all([
        app.request(path, { headers: { Origin: origin } }),
        app.request(path, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' } }),
      ])
      for (const { headers } of responses)
        if ([...headers.keys()].some(name => name.startsWith('access-control-')) || [...headers.values()].includes(origin))
          wrong.push(`${origin} ${path}`)
    }
  expect(wrong).toEqual([])
})

test('the listed one is, so that the test before can fail', async () => {
  const { headers } = await app.request('/api/knowledge', { headers: { Origin: LISTED } })
  expect(headers.get('Access-Control-Allow-Origin')).toBe(LISTED)
  expect(headers.get('Access-Control-Allow-Credentials')).toBeNull()
})

test('none may frame, but those below SharePoint that are listed', () => {
  const { frameAncestors } = house.config
  expect(HOSTILE.filter(origin => mayFrame(origin, frameAncestors))).toEqual(['https://aarhus.sharepoint.com'])
})

test('none is read as the listed one when an administrator writes it, unless a browser would say the same', () => {
  const same = HOSTILE.filter(origin => originOf(origin) === LISTED || ancestorOf(origin) === LISTED)
  for (const origin of same) expect(new URL(origin).origin).toBe(LISTED)
})
