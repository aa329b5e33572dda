// npm run bench:matchers: the engine against text search on the labelled questions. Quality and time in one table.
import { loadKnowledge, openEngine } from '../../../server/knowledge.ts'
import { labelled } from '../questions.ts'
import { recordBench } from '../record.ts'
import { type Doc, documentsOf } from './documents.ts'
import { type Hit, SEARCHES } from './searches.ts'

const CASES_SHOWN = 3
const TIMES = 3

const knowledge = loadKnowledge()
const docs = { da: documentsOf(knowledge, 'da'), en: documentsOf(knowledge, 'en') }
const asked = labelled.filter(q => q.top?.length && q.outcome.some(outcome => outcome === 'answer' || outcome === 'refer'))

type Found = { readonly approaches: readonly string[]; readonly cases: readonly string[] }
type Matcher = (question: (typeof asked)[number]) => Found

const rows = [row('Tilgang (the whole answer)', ours())]
for (const [name, build] of Object.entries(SEARCHES)) {
  const searchers = { da: build(docs.da, 'da'), en: build(docs.en, 'en') }
  rows.push(row(name, question => readHits(searchers[question.lang](question.q), docs[question.lang])))
}

recordBench('Against text search', [
  `${asked.length} labelled questions that have a right approach (dev and rounds); the engine's weights were tuned on these, so its figures are better than on fresh ones (docs/understanding.md has the cold ones)`,
  `text searches get ${docs.da.length} documents in the question's language: approaches, problems and cases with their texts, the title four times the body, any word may match; a hit speaks for its approaches by the same links from problems to approaches as the engine has; case found: a labelled one among the first ${CASES_SHOWN}`,
  `time: median of ${TIMES} passes; a search only finds, the engine also writes the answer`,
  `quality and time:\n\n${['matcher | approach first | in the first two | case found | time', '--- | --: | --: | --: | --:', ...rows].map(line => `  | ${line} |`).join('\n')}`,
])

function ours(): Matcher {
  const engine = openEngine(knowledge)
  return ({ q }) => {
    const answer = engine.ask({ question: q })
    const parts = [answer, ...answer.recommendations, ...answer.topics]
    return {
      approaches: answer.recommendations.map(r => r.approach),
      cases: [...new Set(parts.flatMap(part => part.cases.map(c => c.id)))].slice(0, CASES_SHOWN),
    }
  }
}

function readHits(hits: readonly Hit[], known: readonly Doc[]): Found {
  const scores = new Map<string, number>()
  for (const { id, score } of hits)
    for (const [approach, share] of known.find(doc => doc.id === id)?.speaksFor ?? [])
      scores.set(approach, (scores.get(approach) ?? 0) + score * share)
  const cases = hits.flatMap(({ id }) => (id.startsWith('cases/') ? [id.slice('cases/'.length)] : []))
  return { approaches: [...scores].sort((a, b) => b[1] - a[1]).map(([approach]) => approach), cases: cases.slice(0, CASES_SHOWN) }
}

function row(name: string, match: Matcher): string {
  const times: number[] = []
  let found: Found[] = []
  for (let i = 0; i < TIMES; i++)
    found = asked.map(question => {
      const before = performance.now()
      const result = match(question)
      times.push(performance.now() - before)
      return result
    })
  const share = (ok: (found: Found, question: (typeof asked)[number]) => boolean, of = asked): string => {
    const list = of.map(question => ok(found[asked.indexOf(question)] ?? { approaches: [], cases: [] }, question))
    return `${((100 * list.filter(Boolean).length) / list.length).toFixed(0)} %`
  }
  const isTop = (approach: string | undefined, question: (typeof asked)[number]): boolean =>
    approach !== undefined && (question.top ?? []).includes(approach)
  times.sort((a, b) => a - b)
  return [
    name,
    share((f, q) => isTop(f.approaches[0], q)),
    share((f, q) => f.approaches.slice(0, 2).some(a => isTop(a, q))),
    share(
      (f, q) => (q.cases ?? []).some(c => f.cases.includes(c)),
      asked.filter(q => q.cases?.length),
    ),
    `${(times[Math.floor(times.length / 2)] ?? 0).toFixed(2)} ms`,
  ].join(' | ')
}
