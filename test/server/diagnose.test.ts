// The clues that editors bring, and the causes they must be told.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Clues, diagnose } from '../../server/diagnose/diagnose.ts'
import { lets, readPolicies } from '../../server/diagnose/policy.ts'

const server = 'https://tilgang.kommune.dk'
const setup = { server, origins: ['https://intranet.kommune.dk'], frameAncestors: ['https://intranet.kommune.dk'] }
const find = (clues: Partial<Clues>): string[] => diagnose({ address: '', policy: '', message: '', ...clues }, setup).map(f => f.id)

describe('what the console says', () => {
  test.each([
    [
      `Mixed Content: The page at 'https://x.dk/' was loaded over HTTPS, but requested an insecure script 'http://tilgang.kommune.dk/embed/v1/loader.js'.`,
      'mixed-content',
    ],
    [`Blocked loading mixed active content “http://tilgang.kommune.dk/embed/v1/loader.js”`, 'mixed-content'],
    ['GET https://tilgang.kommune.dk/embed/v1/loader.js net::ERR_BLOCKED_BY_CLIENT', 'ad-blocker'],
    ['GET https://tilgang.komune.dk/embed/v1/loader.js net::ERR_NAME_NOT_RESOLVED', 'wrong-server'],
    ['net::ERR_NAME_NOT_RESOLVED', 'unknown-host'],
    ['net::ERR_CERT_DATE_INVALID', 'certificate'],
    ['GET https://tilgang.kommune.dk/embed/v1/loader.js net::ERR_CONNECTION_REFUSED', 'server-away'],
    ['Failed to load resource: the server responded with a status of 503 (Service Unavailable)', 'server-away'],
    ['GET https://tilgang.kommune.dk/embed/v1/lodaer.js 404 (Not Found)', 'wrong-file'],
    [`Refused to execute script from 'https://tilgang.kommune.dk/x' because its MIME type ('text/html') is not executable`, 'wrong-file'],
    [
      `Loading the script 'https://tilgang.kommune.dk/embed/v1/loader.js' violates the following Content Security Policy directive: "script-src 'self'". The action has been blocked.`,
      'script-src',
    ],
    [
      `Content-Security-Policy: The page’s settings blocked a script (script-src-elem) at https://tilgang.kommune.dk/embed/v1/loader.js from being executed because it violates the following directive: “script-src 'self'”`,
      'script-src',
    ],
    [
      `Refused to connect to 'https://tilgang.kommune.dk/api/ask' because it violates the following Content Security Policy directive: "connect-src 'self'".`,
      'connect-src',
    ],
    [
      `Framing 'https://tilgang.kommune.dk/' violates the following Content Security Policy directive: "frame-src 'self'". The request has been blocked.`,
      'frame-src',
    ],
    [
      `Refused to frame 'https://tilgang.kommune.dk/' because an ancestor violates the following Content Security Policy directive: "frame-ancestors 'self'".`,
      'frame-ancestors',
    ],
    [`Refused to display 'https://tilgang.kommune.dk/' in a frame because it set 'X-Frame-Options' to 'deny'.`, 'framed-page'],
    [
      `Refused to execute inline script because it violates the following Content Security Policy directive: "script-src 'self'".`,
      'inline-code',
    ],
    [`This document requires 'TrustedHTML' assignment.`, 'trusted-types'],
    [
      `Access to script at 'https://tilgang.kommune.dk/embed/v1/tilgang-guide.js' from origin 'https://x.dk' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present`,
      'cors',
    ],
    [`Access to fetch at 'https://tilgang.kommune.dk/api/ask' from origin 'null' has been blocked by CORS policy`, 'null-origin'],
    [
      `Blocked form submission to 'https://tilgang.kommune.dk/embed/v1/frame' because the form's frame is sandboxed and the 'allow-forms' permission is not set.`,
      'closed-frame',
    ],
    ['Uncaught SyntaxError: Cannot use import statement outside a module', 'not-a-module'],
    ['Embedding content from this website is not allowed, but your admin can change this setting.', 'sharepoint-domains'],
    ['Permission was denied for this request to access the `local` address space.', 'local-network'],
  ])('%s', (message, id) => {
    expect(find({ message })[0]).toBe(id)
  })
})

describe('what the page’s policy says', () => {
  test.each([
    ["default-src 'self'", ['script-src', 'connect-src', 'frame-src']],
    [`default-src 'self'; script-src 'self' ${server}; connect-src *; frame-src https:`, []],
    [`Content-Security-Policy: script-src 'self' https://*.kommune.dk; connect-src 'none'`, ['connect-src']],
    [`<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`, ['script-src']],
    ["script-src 'nonce-abc' 'strict-dynamic' https:", ['strict-dynamic']],
    ["require-trusted-types-for 'script'", ['trusted-types']],
    ['img-src *', []],
  ])('%s', (policy, ids) => {
    expect(find({ policy, address: 'https://intranet.kommune.dk/' })).toEqual(ids)
  })
})

describe('what the address of the page says', () => {
  test.each([
    ['https://intranet.kommune.dk/sider/familier', []],
    [`${server}/da`, []],
    ['https://andet.kommune.dk/', ['frame-not-listed', 'origin-not-listed']],
    ['andet.kommune.dk/sider', ['frame-not-listed', 'origin-not-listed']],
    ['https://aarhus.sharepoint.com/sites/bolig', ['sharepoint-domains', 'frame-not-listed']],
    ['file:///C:/Users/mig/side.html', ['null-origin']],
    ['vores intranet', ['unreadable-address']],
  ])('%s', (address, ids) => {
    expect(find({ address })).toEqual(ids)
  })
})

test('no clue, no cause', () => expect(find({})).toEqual([]))

test.each([
  ['https://tilgang.kommune.dk', true],
  ['tilgang.kommune.dk', true],
  ['tilgang.kommune.dk:443', true],
  ['https://tilgang.kommune.dk/embed/', true],
  ['*.kommune.dk', true],
  ['*.tilgang.kommune.dk', false],
  ['https://tilgang.kommune.dk:8443', false],
  ['wss:', false],
  ["'none'", false],
  ['', false],
])('script-src %s lets us in: %s', (source, may) => {
  const [policy] = readPolicies(`script-src ${source}`)
  expect(policy && lets(policy, 'script-src', server, 'https://intranet.kommune.dk')).toBe(may)
})

test('nothing that is written makes it fail, and every cause is in both languages', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string({ maxLength: 400 }), (address, policy, message) => {
      for (const { title, text } of diagnose({ address, policy, message }, setup))
        for (const part of [title.da, title.en, text.da, text.en]) expect(part.length).toBeGreaterThan(10)
    }),
  )
})
