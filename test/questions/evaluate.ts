// npm run evaluate -- FILE...   the report card of the engine on labelled questions, without a server.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Answer, Engine } from '../../engine/index.ts'
import { compileKnowledge } from '../../knowledge/compile.ts'
import { openEngine } from '../../server/knowledge.ts'
import { type Finds, type Judgement, judge, type Labelled } from './judge.ts'

type Judged = { readonly question: Labelled; readonly judgement: Judgement; readonly outcome: string; readonly withTurn?: boolean | undefined }

export function readQuestions(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Labelled)
}

/** A story: a text of at least two sentences. */
const isStory = ({ question }: Judged): boolean => question.q.split(/(?<=[.!?])\s+(?=\p{L})/u).length > 1

const share = (list: readonly boolean[]): number | null => (list.length === 0 ? null : list.filter(Boolean).length / list.length)

export function score(all: readonly Finds[]): { precision: number; recall: number; f1: number } {
  const count = (key: keyof Finds): number => all.reduce((sum, f) => sum + f[key].length, 0)
  const [right, wrong, missed] = [count('right'), count('wrong'), count('missed')]
  const precision = right / (right + wrong || 1)
  const recall = right / (right + missed || 1)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}

/** The figures of the report card, named as score.mjs names them. */
export function figures(judged: readonly Judged[]): Record<string, number | null> {
  const js = judged.map(j => j.judgement)
  const stories = judged.filter(isStory).map(j => j.judgement)
  const problems = score(js.map(j => j.problems))
  const groups = score(js.map(j => j.groups))
  const ending = (test: (wanted: readonly string[]) => boolean, got: string): number | null =>
    share(judged.filter(j => test(j.question.outcome)).map(j => j.outcome === got))
  return {
    questions: judged.length,
    approach1: share(js.flatMap(j => j.first ?? [])),
    approach2: share(js.flatMap(j => j.firstTwo ?? [])),
    approachWithOneTurn: share(judged.flatMap(j => j.withTurn ?? [])),
    relevantAt3: share(js.flatMap(j => j.relevant)),
    storyApproach1: share(stories.flatMap(j => j.first ?? [])),
    storyRelevantAt3: share(stories.flatMap(j => j.relevant)),
    problemPrecision: problems.precision,
    problemRecall: problems.recall,
    problemF1: problems.f1,
    groupPrecision: groups.precision,
    groupRecall: groups.recall,
    groupF1: groups.f1,
    topicRecall: share(js.flatMap(j => j.topics)),
    caseHit: share(js.flatMap(j => j.caseHit ?? [])),
    evidenceHit: share(js.flatMap(j => j.evidenceHit ?? [])),
    factRecall: share(js.flatMap(j => j.facts)),
    outcome: share(js.map(j => j.outcomeRight)),
    urgentRecall: ending(w => w[0] === 'urgent', 'urgent'),
    falseUrgent: ending(w => !w.includes('urgent'), 'urgent'),
    outsideRecall: ending(w => w[0] === 'outside', 'outside'),
    overOutside: ending(w => !w.includes('outside'), 'outside'),
  }
}

function perConcept(judged: readonly Judged[], kind: 'problems' | 'groups' | 'topicFinds'): string[] {
  const names = new Set(judged.flatMap(j => [...j.judgement[kind].right, ...j.judgement[kind].wrong, ...j.judgement[kind].missed]))
  return [...names].sort().map(name => {
    const only = (list: readonly string[]): string[] => list.filter(x => x === name)
    const s = score(judged.map(({ judgement: { [kind]: f } }) => ({ right: only(f.right), wrong: only(f.wrong), missed: only(f.missed) })))
    return `${name.padEnd(22)} P ${s.precision.toFixed(2)}  R ${s.recall.toFixed(2)}  F1 ${s.f1.toFixed(2)}`
  })
}

// What was found instead of what, the most frequent first. A question with two misses and two wrong finds counts four times.
function problemConfusion(judged: readonly Judged[]): string[] {
  const counts = new Map<string, number>()
  for (const { missed, wrong } of judged.map(j => j.judgement.problems))
    for (const m of missed.length > 0 ? missed : wrong.length > 0 ? ['nothing'] : [])
      for (const w of wrong.length > 0 ? wrong : ['nothing']) counts.set(`${m.padEnd(22)} -> ${w}`, (counts.get(`${m.padEnd(22)} -> ${w}`) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([pair, n]) => `${String(n).padStart(3)}  ${pair}`)
}

function confusion(judged: readonly Judged[]): string[] {
  const rows = new Map<string, Map<string, number>>()
  for (const { question, outcome } of judged) {
    const wanted = question.outcome.join('|')
    const row = rows.get(wanted) ?? new Map<string, number>()
    row.set(outcome, (row.get(outcome) ?? 0) + 1)
    rows.set(wanted, row)
  }
  return [...rows].sort().map(([wanted, row]) => `${wanted.padEnd(18)} -> ${[...row].sort().map(([got, n]) => `${got} ${n}`).join(', ')}`)
}

export function evaluate(questions: readonly Labelled[]): Judged[] {
  const engine = openEngine(compileKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url))))
  return questions.map(question => {
    const answer = engine.ask({ question: question.q, ...(question.sendLang ? { lang: question.lang } : {}) })
    const judgement = judge(question, answer)
    return { question, judgement, outcome: answer.outcome, withTurn: judgement.first === false ? helpsToChoose(question, answer, engine) : judgement.first }
  })
}

// Whether one clarifying question, answered well, leads to an approach that may stand first.
function helpsToChoose(question: Labelled, answer: Answer, engine: Engine): boolean {
  const wanted = new Set([...(question.problems ?? []), ...(question.problems_ok ?? []), ...(question.groups ?? []), ...(question.groups_ok ?? [])])
  return answer.questions.some(({ options }) =>
    options.some(({ context }) => {
      const added = [...(context.problems ?? []), ...(context.groups ?? []), ...(context.pressing ?? [])]
      const known = new Set([...answer.understood.problems, ...answer.understood.groups].map(x => x.id))
      const isTrue = added.some(id => wanted.has(id) && (!known.has(id) || context.pressing?.includes(id)))
      return isTrue && (question.top ?? []).includes(engine.ask({ question: question.q, context }).recommendations[0]?.approach ?? '')
    }),
  )
}

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'string', default: '15' }, concepts: { type: 'boolean', default: false } } })
  if (positionals.length === 0) {
    console.error('npm run evaluate -- FILE.jsonl... [--misses N] [--concepts]')
    process.exitCode = 2
    return
  }
  const judged = evaluate(positionals.flatMap(readQuestions))
  for (const [name, value] of Object.entries(figures(judged)))
    console.log(name.padEnd(18), value === null ? '-' : Number.isInteger(value) && value > 1 ? value : value.toFixed(3))
  console.log(`\noutcomes\n${confusion(judged).join('\n')}`)
  console.log(`\nproblems: wanted -> found instead\n${problemConfusion(judged).slice(0, Number(values.misses)).join('\n')}`)
  if (values.concepts) {
    console.log(`\nproblems\n${perConcept(judged, 'problems').join('\n')}\n\ntarget groups\n${perConcept(judged, 'groups').join('\n')}`)
    console.log(`\ntopics (labels need not name every topic that fits: precision is at least this)\n${perConcept(judged, 'topicFinds').join('\n')}`)
  }
  const worst = judged.filter(j => j.judgement.why.length > 0).sort((a, b) => b.judgement.why.length - a.judgement.why.length)
  console.log(`\nmisses (${worst.length})`)
  for (const { question, judgement } of worst.slice(0, Number(values.misses))) console.log(`${question.id}  ${question.q}\n    ${judgement.why.join('; ')}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
