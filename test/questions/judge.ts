// How one answer is held against one labelled question (README.md beside this file). The same rules as score.mjs.
import type { Answer } from '../../engine/index.ts'

export type Labelled = {
  readonly id: string
  readonly lang: 'da' | 'en'
  readonly q: string
  readonly outcome: readonly Answer['outcome'][]
  readonly top?: readonly string[]
  readonly relevant?: readonly string[]
  readonly problems?: readonly string[]
  readonly problems_ok?: readonly string[]
  readonly groups?: readonly string[]
  readonly groups_ok?: readonly string[]
  readonly cases?: readonly string[]
  readonly evidence?: readonly string[]
  readonly topics?: readonly string[]
  readonly facts?: readonly string[]
  readonly sendLang?: boolean
}

/** Finds of one kind against the labels: hits, wrong finds, misses. */
export type Finds = { readonly right: readonly string[]; readonly wrong: readonly string[]; readonly missed: readonly string[] }

export type Judgement = {
  readonly outcomeRight: boolean
  readonly problems: Finds
  readonly groups: Finds
  /** topics understood; labels need not name all that fit, so a wrong one is only a hint */
  readonly topicFinds: Finds
  /** undefined where the question does not ask for it */
  readonly first?: boolean
  readonly firstTwo?: boolean
  readonly relevant: readonly boolean[]
  readonly topics: readonly boolean[]
  readonly caseHit?: boolean
  readonly evidenceHit?: boolean
  readonly facts: readonly boolean[]
  readonly why: readonly string[]
}

const NOTHING: Finds = { right: [], wrong: [], missed: [] }

export function judge(question: Labelled, answer: Answer): Judgement {
  const why: string[] = []
  const note = (ok: boolean, text: string): boolean => {
    if (!ok) why.push(text)
    return ok
  }
  const ranked = answer.recommendations.map(r => r.approach)
  const judged = question.outcome.includes('answer') || question.outcome.includes('refer')
  const isUrgent = question.outcome[0] === 'urgent'
  const checksApproach = judged && Boolean(question.top?.length && question.relevant?.length)
  const blocks = [...answer.recommendations, ...answer.topics, answer]
  const cases = new Set(blocks.flatMap(b => b.cases.map(c => c.id)))
  const evidence = new Set(blocks.flatMap(b => b.evidence.map(e => e.id)))
  const topics = new Set([...answer.understood.topics, ...answer.topics].map(t => t.id))
  const { sources: _sources, version: _version, ...said } = answer
  const text = squash(strings(said).join(' \n '))
  const problems = isUrgent ? NOTHING : finds(answer.understood.problems, question.problems, question.problems_ok)
  const groups = isUrgent ? NOTHING : finds(answer.understood.groups, question.groups, question.groups_ok)
  for (const p of problems.missed) why.push(`missed ${p}`)
  for (const p of problems.wrong) why.push(`wrongly ${p}${carriedBy(question.q, answer.understood.problems, p)}`)
  return {
    outcomeRight: note(question.outcome.includes(answer.outcome), `outcome ${answer.outcome}, wanted ${question.outcome.join('|')}`),
    problems,
    groups,
    topicFinds: isUrgent ? NOTHING : finds(answer.understood.topics, question.topics),
    ...(checksApproach
      ? {
          first: note(question.top?.includes(ranked[0] ?? '') ?? false, `first ${ranked[0] ?? 'nothing'}, wanted ${question.top?.join('|')}`),
          firstTwo: ranked.slice(0, 2).some(r => question.top?.includes(r)),
        }
      : {}),
    relevant: judged ? (question.relevant ?? []).map(r => ranked.slice(0, 3).includes(r)) : [],
    topics: (question.topics ?? []).map(t => note(topics.has(t), `missed topic ${t}`)),
    ...(question.cases?.length ? { caseHit: note(question.cases.some(c => cases.has(c)), `no case of ${question.cases.join('|')}`) } : {}),
    ...(question.evidence?.length
      ? { evidenceHit: note(question.evidence.some(e => evidence.has(e)), `no evidence of ${question.evidence.join('|')}`) }
      : {}),
    facts: (question.facts ?? []).map(f => note(holds(text, f), `missing fact "${f}"`)),
    why,
  }
}

function finds(found: readonly { readonly id: string }[], wanted: readonly string[] = [], allowed: readonly string[] = []): Finds {
  const ids = new Set(found.map(f => f.id))
  const anything = allowed.includes('*')
  return {
    right: wanted.filter(w => ids.has(w)),
    missed: wanted.filter(w => !ids.has(w)),
    wrong: anything ? [] : [...ids].filter(id => !wanted.includes(id) && !allowed.includes(id)),
  }
}

// The words that carried a find: ` by "rudekuverter" "gæld"`.
function carriedBy(text: string, found: Answer['understood']['problems'], id: string): string {
  const words = found.find(f => f.id === id)?.because.map(({ start, end }) => `"${text.slice(start, end)}"`) ?? []
  return words.length > 0 ? ` by ${words.join(' ')}` : ' by no words'
}

function strings(value: unknown): string[] {
  return typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}

const squash = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u202f\s]+/g, ' ')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/(\d) ?(%|procent|pct\.?|per ?cent)/g, '$1 %')
    .replace(/(\d) ?- ?(\d)/g, '$1-$2')

// A figure stands on its own: "3 %" is not found in "33 %".
function holds(text: string, fact: string): boolean {
  const pattern = squash(fact).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\d,.])${pattern}${/\d$/.test(fact) ? '(?![\\d])' : ''}`).test(text)
}
