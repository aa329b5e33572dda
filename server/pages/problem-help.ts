import type { Lang } from '../../engine/answer.ts'
import type { Problem } from '../problem.ts'
import { word } from './words.ts'

/** What a reader of a page is told to do about a problem; the API tells it in its own words. */
export function problemHelp(problem: Problem, lang: Lang): string {
  if (problem.problem === 'invalid-request') return word('linkHelp', lang)
  return problem.status === 404 ? word('notFoundHelp', lang) : problem.detail[lang]
}
