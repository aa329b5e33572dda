// What must hold of every answer, whatever is asked.
import type { Answer, AskRequest } from '../../engine/answer.ts'
import type { Engine } from '../../engine/index.ts'
import { AnswerShape } from '../../server/schemas/answer.ts'
import { mostSteps } from '../engine/any-question.ts'

/** No question may cost more, in milliseconds. */
export const MOST_MS = 50
/** Who costs more is asked again so often before it counts: a busy machine and a full memory pass by. */
const AGAIN = 3
/** One in so many is held against the schema, and asked twice. */
const SAMPLE = 20

export type Tried = {
  readonly asked: number
  readonly sampled: number
  /** what went wrong: the number of the question, so that it can be asked again, and how */
  readonly wrong: readonly string[]
  readonly slowestMs: number
  readonly askedAgain: number
}

/** Asks the questions from one number to below another. */
export function tryQuestions(engine: Engine, questionOf: (index: number) => AskRequest, from: number, to: number): Tried {
  const wrong: string[] = []
  let [sampled, slowestMs, askedAgain] = [0, 0, 0]
  const timed = (request: AskRequest, meter?: { steps: number }): [Answer, number] => {
    const [began, before] = [performance.now(), process.cpuUsage()]
    const answer = engine.ask(request, meter)
    const { user, system } = process.cpuUsage(before)
    // Neither the clock nor the processor's time of all threads is ever less than that of this thread.
    return [answer, Math.min(performance.now() - began, (user + system) / 1000)]
  }
  for (let index = from; index < to; index += 1) {
    const request = questionOf(index)
    try {
      const meter = { steps: 0 }
      const [answer, ms] = timed(request, meter)
      const least = ms < MOST_MS ? ms : Math.min(...Array.from({ length: AGAIN }, () => timed(request)[1]))
      if (ms >= MOST_MS) askedAgain += 1
      if (least >= MOST_MS) wrong.push(`${index}: ${least.toFixed(0)} ms`)
      slowestMs = Math.max(slowestMs, least)
      if (meter.steps > mostSteps(request.question ?? '')) wrong.push(`${index}: ${meter.steps} steps`)
      for (const fault of faultsOf(answer, request.question ?? '')) wrong.push(`${index}: ${fault}`)
      if (index % SAMPLE !== 0) continue
      sampled += 1
      const { success } = AnswerShape.safeParse(JSON.parse(JSON.stringify(answer)))
      if (!success) wrong.push(`${index}: not of the shape of an answer`)
      if (JSON.stringify(engine.ask(request)) !== JSON.stringify(answer)) wrong.push(`${index}: other bytes when asked again`)
    } catch (error) {
      wrong.push(`${index}: ${error instanceof Error ? error.stack : error}`)
    }
  }
  return { asked: to - from, sampled, wrong, slowestMs, askedAgain }
}

function* faultsOf(answer: Answer, question: string): Generator<string> {
  const { problems, groups, topics } = answer.understood
  for (const { start, end } of [...[...problems, ...groups, ...topics].flatMap(found => found.because), ...answer.privacy.found])
    if (!(start >= 0 && start < end && end <= question.length)) yield `a place outside the question: ${start}-${end}`
  for (const id of citesIn(answer, new Set())) if (!Object.hasOwn(answer.sources, id)) yield `a source that does not resolve: ${id}`
  if (['urgent', 'outside', 'clarify'].includes(answer.outcome) && answer.recommendations.length > 0)
    yield `${answer.outcome} with a recommendation`
}

/** Puts the sources that the sentences of an answer cite into `cited`. */
function citesIn(value: object, cited: Set<string>): Set<string> {
  for (const key in value) {
    const part: unknown = value[key as keyof typeof value]
    if (typeof part !== 'object' || part === null) continue
    if (key === 'cites') for (const id of part as string[]) cited.add(id)
    else citesIn(part, cited)
  }
  return cited
}
