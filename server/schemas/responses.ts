import { ProblemShape } from './knowledge.ts'

const DESCRIPTIONS = {
  400: 'The request cannot be used: `errors` names the places',
  403: 'No room for more',
  404: 'No such kind or id, no such workshop or room, or nothing for this key',

  405: 'Wrong method: see Allow',
  409: 'The round is closed, or it cannot be done now',
  413: 'More than 16 kB (a plan: 256 kB)',
  415: 'Another content type than application/json',
  429: 'Too many: see Retry-After',
} as const

type Status = keyof typeof DESCRIPTIONS

/** The problem responses of a route, for the OpenAPI document. */
export function problemResponses(...statuses: readonly Status[]) {
  const content = { 'application/problem+json': { schema: ProblemShape } }
  return Object.fromEntries(statuses.map(status => [status, { description: DESCRIPTIONS[status], content }]))
}
