// Requests as no browser sends them, as bytes: broken, doubled, endless, packed, in the wrong alphabet. Seeded.
import { deflateSync, gzipSync } from 'node:zlib'
import { type Chance, chanceOf } from '../fuzz/chance.ts'

const PATHS = [
  '/',
  '/da',
  '/svar',
  '/api/ask',
  '/api/docx',
  '/api/knowledge',
  '/api/workshops',
  '/embed/v1/frame',
  '/embed/v1/loader.js',
  '/healthz',
  '/assets/page.css',
  '/api/workshops/trainer',
  '/deltag',
  '/selvstudie',
]
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH']
const ODD_METHODS = ['get', 'TRACE', 'CONNECT', 'GETT', 'PROPFIND', 'G ET', '', '\0', 'M-SEARCH', 'QUERY', 'ÆØÅ', 'X'.repeat(5000)]
const ODD_PATHS = [
  '//',
  '/%',
  '/%zz',
  '/%00',
  '/%E0%A4%A',
  '/..%2f..%2fetc/passwd',
  '/../../etc/passwd',
  '/svar?p=%',
  '/da/%ff',
  '*',
  'http://evil.example/da',
  'http://[::1',
  'https://evil.example',
  '/a\0b',
  '/æøå',
  `/${'a'.repeat(20_000)}`,
  `/svar?${'p=a&'.repeat(2000)}`,
  '/embed/v1/__proto__',
  '/api/knowledge/__proto__/constructor',
  '/da/constructor',
  '?',
  '#',
  ' ',
  '/\\..\\',
  '/svar#x',
  '/;/',
  '//evil.example/da',
  '/da//cases///x',
]
const HEADERS = [
  'Host: evil.example',
  'Host:',
  'Host: a b',
  'Host: x'.padEnd(3000, 'x'),
  'Host: [',
  'Host: user@evil',
  'Host: evil:99999',
  'Content-Length: -1',
  'Content-Length: 1e9',
  'Content-Length: 5',
  'Content-Length: 99999999999999999999',
  'Content-Length: 0x10',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip, chunked',
  'Transfer-Encoding: xchunked',
  'Transfer-Encoding : chunked',
  'transfer-encoding:\tchunked',
  'Content-Encoding: gzip',
  'Content-Encoding: deflate',
  'Content-Encoding: br, gzip',
  'Content-Type: application/json; charset=utf-16',
  'Content-Type: text/plain',
  'Content-Type: multipart/form-data; boundary=',
  'Content-Type: \u0001',
  'Accept-Encoding: ;;;,,,q=',
  'Accept-Language: ,;q=*',
  'Authorization: Bearer ',
  'Authorization: Bearer \u00ff',
  'Origin: null',
  'Origin: \u0000',
  'Cookie: __proto__=1',
  'Range: bytes=9-1',
  'Expect: 100-continue',
  'Expect: nothing',
  'Upgrade: websocket',
  'Connection: upgrade',
  'Connection: close, keep-alive',
  'X-Forwarded-For: ,,,',
  'Last-Event-ID: -1',
  'If-None-Match: "',
  ': nothing',
  'no colon',
  ' folded',
  'X\0: y',
  `X-Long: ${'y'.repeat(20_000)}`,
  'Content-Length: 3\r\nContent-Length: 4',
  'Content-Length: 4\r\nTransfer-Encoding: chunked',
  'If-Modified-Since: never',
  'Host: 127.0.0.1\r\nHost: evil.example',
]
const DEEP = 7000
const BODIES: readonly (string | Buffer)[] = [
  '',
  '{',
  '{"question":',
  'null',
  '[]',
  '"x"',
  '{"question":"\\ud800"}',
  '{"question":1e999}',
  '{"__proto__":{"question":"x"}}',
  `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
  '{"context":'.repeat(1000),
  `{"question":"${'x'.repeat(20_000)}"}`,
  'question=%',
  'question=%ff&c=%00',
  'c='.repeat(3000),
  'key=a.b&scenario=__proto__',
  Buffer.from([0xff, 0xfe, 0x7b, 0x00]),
  Buffer.from('{"question":"mødre"}', 'utf16le'),
  Buffer.from('{"question":"mødre"}', 'latin1'),
  gzipSync(Buffer.alloc(1_000_000)),
  deflateSync(Buffer.alloc(1_000_000)),
  '--x\r\nContent-Disposition: form-data; name="question"\r\n\r\nx\r\n--x--',
  '{"question":"ensom"}\0',
  '\ufeff{"question":"ensom"}',
  '{"tilgang":"workshop-plan","version":1,"scenarios":[{"own":{}}]}',
]
const CHUNKS = [
  '5\r\nhello\r\n0\r\n\r\n',
  '5;ext="\0"\r\nhello\r\n0\r\n\r\n',
  'zz\r\nhello\r\n0\r\n\r\n',
  '-1\r\n\r\n',
  'fffffffffffffffff\r\nx',
  '5\nhello\n0\n\n',
  '5\r\nhel',
  `1;${'a'.repeat(20_000)}\r\nx\r\n0\r\n\r\n`,
  '0\r\nTrailer: x\r\n\r\n',
  '0\r\n\r\nGET /da HTTP/1.1\r\n\r\n',
]
const TYPES = ['application/json', 'application/x-www-form-urlencoded']

type Make = (chance: Chance) => Buffer

const bytes = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)))
const line = (chance: Chance, method = chance.one(METHODS), path = chance.one(PATHS)): string => `${method} ${path} HTTP/1.1\r\n`
const HOST = 'Host: 127.0.0.1\r\n'

/** A request that could be sent, as it would be written. */
function whole(chance: Chance): Buffer {
  const body = bytes(chance.one(BODIES))
  const head = chance
    .some(HEADERS, 3)
    .map(header => `${header}\r\n`)
    .join('')
  return bytes(
    line(chance, chance.one(['POST', 'PUT', ...METHODS])),
    HOST,
    `Content-Type: ${chance.one(TYPES)}\r\nContent-Length: ${body.length}\r\n${head}\r\n`,
    body,
  )
}

const KINDS: readonly Make[] = [
  whole,
  chance =>
    bytes(
      `${chance.one([...METHODS, ...ODD_METHODS])} ${chance.one([...PATHS, ...ODD_PATHS])} ${chance.one(['HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9', 'http/1.1', 'HTTP/', ''])}${chance.one(['\r\n', '\n', '\r'])}${HOST}\r\n`,
    ),
  chance => bytes(line(chance, 'GET', chance.one(ODD_PATHS)), HOST, '\r\n'),
  chance =>
    bytes(
      line(chance),
      HOST,
      chance
        .some(HEADERS, 12)
        .map(header => `${header}\r\n`)
        .join(''),
      '\r\n',
      chance.one(BODIES),
    ),
  chance => bytes(line(chance), HOST, `X-${chance.below(99)}: y\r\n`.repeat(chance.one([50, 500, 3000])), '\r\n'),
  chance =>
    bytes(line(chance, 'POST'), HOST, `Content-Type: ${chance.one(TYPES)}\r\nTransfer-Encoding: chunked\r\n\r\n`, chance.one(CHUNKS)),
  chance => bytes(...Array.from({ length: 2 + chance.below(8) }, () => bytes(line(chance), HOST, '\r\n'))),
  chance => bytes(`GET ${chance.one(PATHS)}\r\n`),
  // Half of a request, and a request of which some bytes fell over.
  chance => whole(chance).subarray(0, 1 + chance.below(120)),
  chance => {
    const turned = whole(chance)
    for (let i = 0; i < 1 + chance.below(8); i += 1) turned[chance.below(Math.min(200, turned.length))] = chance.below(256)
    return turned
  },
  chance => Buffer.from(Array.from({ length: 1 + chance.below(300) }, () => chance.below(256))),
  chance => bytes('\x16\x03\x01\x02\x00\x01\x00', Buffer.alloc(chance.below(200), chance.below(256))),
]

/** Request `index` of a seed: the same each time. */
export function requestOf(seed: number, index: number): Buffer {
  const chance = chanceOf(seed * 1_000_003 + index)
  return chance.one(KINDS)(chance)
}
