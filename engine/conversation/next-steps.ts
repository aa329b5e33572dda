import type { Answer } from '../answer.ts'

/** Something that lies near after an answer. The door that shows it finds the words. */
export type NextStep =
  | { readonly kind: 'case' | 'evidence'; readonly id: string; readonly title: string }
  | { readonly kind: 'compare'; readonly first: string; readonly second: string; readonly title: string }
  | { readonly kind: 'fathers' }
  | { readonly kind: 'course-or-open-event' }

const COURSE_OR_EVENT = ['family-course', 'theme-event', 'incredible-years']

/**
 * The quick ways on from an answer, the nearest first: its case, its evidence, the second approach beside the first,
 * the fathers when nobody spoke of them, and course against open event when the answer offers one of them.
 */
export function nextSteps(answer: Answer): NextStep[] {
  const [first, second] = answer.recommendations
  if (!first) return []
  const steps: NextStep[] = []
  const study = first.evidence[0]
  const aCase = first.cases[0]
  if (aCase) steps.push({ kind: 'case', id: aCase.id, title: aCase.title })
  if (study) steps.push({ kind: 'evidence', id: study.id, title: study.title })
  if (second) steps.push({ kind: 'compare', first: first.approach, second: second.approach, title: second.title })
  const isAboutFathers = [...answer.understood.groups, ...answer.understood.problems].some(found => found.id.includes('father'))
  if (answer.understood.problems.length > 0 && !isAboutFathers) steps.push({ kind: 'fathers' })
  const offersCourse = first.activities.some(activity => COURSE_OR_EVENT.includes(activity.id))
  if (offersCourse && !answer.topics.some(topic => topic.id === 'course-or-open-event')) steps.push({ kind: 'course-or-open-event' })
  return steps
}
