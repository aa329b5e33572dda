import type { Answer, AskRequest, Cited, Context } from './answer.ts'
import type { Catalogue } from './catalogue.ts'
import { writeAdvice } from './explain/advice.ts'
import { chooseNearest } from './explain/nearest.ts'
import { chooseNotices } from './explain/notices.ts'
import { askBack } from './explain/questions.ts'
import type { Local, Unsourced } from './local/local.ts'
import { readyBlocks } from './present/ready-blocks.ts'
import { caseCard, evidenceCard, sayAll } from './present/say.ts'
import { collectCites, resolveSources } from './present/sources.ts'
import { findPersonalData } from './privacy/find.ts'
import { readSituation } from './recommend/fit.ts'
import { matchApproaches } from './recommend/match.ts'
import { type ChooseCases, recommend } from './recommend/recommend.ts'
import { answerTopic } from './recommend/topics.ts'
import type { Search } from './search.ts'
import type { Meter } from './understand/hits.ts'
import { decideEnding } from './understand/outcome.ts'
import { type UnderstandingTools, type Understood, understand } from './understand/understand.ts'

/** What is made once from the knowledge and used for every question. */
export type Tools = UnderstandingTools & {
  readonly search: Search
  readonly chooseCases: ChooseCases
  readonly local: Local | undefined
  readonly version: Answer['version']
}

const MOST_CHANGES = 4

/** Question in, answer out: understood -> ending -> matched -> recommended -> explained. */
export function ask(request: AskRequest, tools: Tools, meter: Meter): Answer {
  const { catalogue } = tools
  const question = request.question ?? ''
  const context = request.context ?? {}
  const read = (settled: Context) => {
    const understood = understand(question, settled, request.lang, tools, meter)
    return { understood, ending: decideEnding(understood, holdsSomething(settled)) }
  }
  let { understood, ending } = read(context)
  const heard = tools.local?.(understood.words, meter)
  const settled = heard?.settle(understood, ending, context)
  if (heard && settled) {
    const again = read(settled)
    understood = heard.explain(again.understood)
    ending = again.ending
  }
  const { lang } = understood
  const hits = tools.search(understood.words, meter)
  const situation = readSituation(understood, hits, catalogue)
  const isAnswered = ending.outcome === 'answer' || ending.outcome === 'refer'
  const matches = isAnswered ? matchApproaches(understood, context, catalogue) : []
  const recommendations = matches.map(match => recommend(match, situation, catalogue, tools.chooseCases, lang))
  const topics = isAnswered ? topicsOf(understood, context, catalogue).flatMap(id => answerTopic(id, situation, catalogue, lang)) : []
  const asked = isAnswered ? askedFor(understood, catalogue) : { cases: [], evidence: [] }
  const showsEvidence = [...recommendations, ...topics, asked].some(x => x.evidence.length > 0)
  const found = findPersonalData(question)
  const answer: Unsourced = {
    version: tools.version,
    lang,
    outcome: ending.outcome,
    privacy: { found },
    understood: { problems: understood.problems, groups: understood.groups, topics: understood.topics },
    notices: chooseNotices(
      ending,
      understood,
      situation,
      { personalData: found.length > 0, evidence: showsEvidence, dated: showsEvidence || topics.length > 0 },
      catalogue,
    ),
    advice: isAnswered ? writeAdvice({ topics, evidence: asked.evidence, recommendations }, situation, catalogue, lang) : [],
    recommendations,
    topics,
    cases: asked.cases,
    evidence: asked.evidence,
    changes: whatWouldChange(
      matches.map(m => m.approach),
      catalogue,
      lang,
    ),
    questions: askBack(ending, understood, context, catalogue),
    nearest: isAnswered && recommendations.length + topics.length > 0 ? [] : chooseNearest(hits, catalogue, lang),
  }
  const laid = heard ? heard.lay(answer, situation, request.today) : answer
  const whole = { ...laid, sources: resolveSources(catalogue, collectCites(laid), lang) }
  return request.blocks ? { ...whole, blocks: readyBlocks(whole) } : whole
}

// What is asked about the work, and then what belongs to a problem that was found (fathers' lost role: why so few offers for fathers).
function topicsOf(understood: Understood, context: Context, catalogue: Catalogue): string[] {
  const asked = understood.topics.map(t => t.id)
  const belonging = understood.problems.flatMap(p => catalogue.problem.get(p.id)?.topics ?? [])
  return [...new Set([...asked, ...belonging])].filter(id => !context.dropped?.includes(id))
}

const holdsSomething = (context: Context): boolean =>
  Boolean(context.problems?.length || context.topics?.length || context.groups?.length || context.focus)

function askedFor(understood: Understood, catalogue: Catalogue) {
  const { lang, asked } = understood
  return {
    cases: [...asked.cases]
      .sort()
      .flatMap(id => catalogue.case.get(id) ?? [])
      .map(c => caseCard(c, lang)),
    evidence: [...asked.evidence]
      .sort()
      .flatMap(id => catalogue.evidenceNote.get(id) ?? [])
      .map(e => evidenceCard(e, lang)),
  }
}

function whatWouldChange(approaches: readonly string[], catalogue: Catalogue, lang: Answer['lang']): Cited[] {
  return approaches
    .slice(0, 2)
    .flatMap(id => sayAll(catalogue.approach.get(id)?.changes ?? [], lang))
    .slice(0, MOST_CHANGES)
}
