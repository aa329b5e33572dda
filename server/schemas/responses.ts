import { ProblemShape } from './knowledge.ts'

const DESCRIPTIONS = {
  400: 'The request cannot be used: `errors` names the places',
  404: 'No such kind or id',
  405: 'Wrong method: see Allow',
  413: 'More than 16 kB',
  415: 'Another content type than application/json',
} as const

type Status = keyof typeof DESCRIPTIONS

/** The problem responses of a route, for the OpenAPI document. */
export function problemResponses(...statuses: readonly Status[]) {
  const content = { 'application/problem+json': { schema: ProblemShape } }
  return Object.fromEntries(statuses.map(status => [status, { description: DESCRIPTIONS[status], content }]))
}
