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
  503: 'Closed for now: `detail` is the reason, `signposts` are the numbers to ring; with `blocks` there is an answer to draw as well',
} as const

type Status = keyof typeof DESCRIPTIONS

/** How a problem is told, for the OpenAPI document. */
export const problemContent = { 'application/problem+json': { schema: ProblemShape } } as const

/** The problem responses of a route, for the OpenAPI document. */
export function problemResponses(...statuses: readonly Status[]) {
  return Object.fromEntries(statuses.map(status => [status, { description: DESCRIPTIONS[status], content: problemContent }]))
}
