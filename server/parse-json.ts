import { Problem } from './problem.ts'

/**
 * A text as JSON.
 * @throws {Problem} `broken-json`, which repeats nothing of it
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('broken-json')
  }
}
