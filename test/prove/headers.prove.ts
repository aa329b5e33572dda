// What MDN's HTTP Observatory says of the headers, by its own tests and its own table of points. It is no part of the house, so it is installed apart:
//   npm i --prefix DIR --ignore-scripts @mdn/mdn-http-observatory   and then   OBSERVATORY=DIR npm run prove
// The server speaks HTTP; the grader is shown its answers as a proxy with a good certificate and a closed port 80 delivers them.
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { launch } from '../http/launch.ts'
import { recordProof } from './record.ts'

const GOAL = 125
const GOAL_OF = ['/da', '/embed/v1/tilgang-guide.js']
/** The frame is made to stand on pages of others, and gets no points for keeping to itself: it is only told. */
const ALSO_TOLD = ['/embed/v1/frame']
const HOST = 'tilgang.example.dk'
const { OBSERVATORY = '' } = process.env
const place = resolve(OBSERVATORY, 'node_modules/@mdn/mdn-http-observatory')

type Result = { readonly constructor: { readonly name: string }; readonly result: string; readonly pass: boolean }
type Requests = { responses: Record<string, unknown>; resources: { path: string }; session: unknown }
type Grader = {
  readonly tests: readonly ((requests: Requests) => Result)[]
  readonly Requests: new (host: string) => Requests
  readonly pointsOf: (result: string) => number
  readonly least: number
}

async function loadGrader(): Promise<Grader> {
  // The list of hosts that browsers know to be HTTPS only: no made-up host is on it.
  const preloaded = join(place, 'conf/hsts-preload.json')
  if (!existsSync(preloaded)) writeFileSync(preloaded, '{}')
  const part = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(place, 'src', name)).href)
  const [constants, types, grader, charts] = await Promise.all(
    ['constants.js', 'types.js', 'grader/grader.js', 'grader/charts.js'].map(part),
  )
  return {
    tests: constants.ALL_TESTS,
    Requests: types.Requests,
    pointsOf: grader.getScoreModifier,
    least: charts.MINIMUM_SCORE_FOR_EXTRA_CREDIT,
  }
}

/** One address of the server, answered as a proxy hands it on. */
async function gather({ Requests }: Grader, address: string, path: string): Promise<Requests> {
  const seen = async (init: RequestInit) => {
    const response = await fetch(`${address}${path}`, init)
    const text = await response.text()
    return {
      text,
      answer: { status: response.status, headers: Object.fromEntries(response.headers), data: text, verified: true, httpEquiv: new Map() },
    }
  }
  const requests = new Requests(HOST)
  const page = await seen({ headers: { Accept: 'text/html' } })
  const asked = { Origin: 'https://http-observatory.security.mozilla.org', 'Access-Control-Request-Method': 'GET' }
  const { answer: cors } = await seen({ method: 'OPTIONS', headers: asked })
  const url = new URL(`https://${HOST}${path}`)
  requests.responses = {
    auto: page.answer,
    https: page.answer,
    http: null,
    cors: { ...cors, request: { headers: asked } },
    httpRedirects: [],
    httpsRedirects: [{ url, status: page.answer.status }],
  }
  requests.resources.path = page.text
  requests.session = { url }
  return requests
}

test.skipIf(OBSERVATORY === '')('the page and the bundle have 125 points or more', async () => {
  const grader = await loadGrader()
  const server = await launch({ TILGANG_HSTS: 'max-age=63072000; includeSubDomains', TILGANG_ADDRESS: `https://${HOST}` })
  const lines: string[] = []
  const scores: number[] = []
  try {
    for (const path of [...GOAL_OF, ...ALSO_TOLD]) {
      const requests = await gather(grader, server.address, path)
      const results = grader.tests.map(run => run(requests))
      const points = results.map(({ result }) => grader.pointsOf(result))
      const lost = 100 + points.filter(n => n < 0).reduce((sum, n) => sum + n, 0)
      // As the Observatory counts: points on top for those only who are good without them.
      const score = lost >= grader.least ? 100 + points.reduce((sum, n) => sum + n, 0) : lost
      if (GOAL_OF.includes(path)) scores.push(score)
      lines.push(`${path}: ${score} points (${results.map(({ result }, i) => `${result} ${points[i]}`).join(', ')})`)
    }
  } finally {
    await server.stop()
    server.remove()
  }
  recordProof('MDN HTTP Observatory', [
    'its own tests on recorded answers; the certificate, and that nothing listens on port 80, are the proxy’s and taken for granted',
    ...lines,
  ])
  expect(Math.min(...scores)).toBeGreaterThanOrEqual(GOAL)
})
