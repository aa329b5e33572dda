import type { Case, Evidence, Practice } from '../../knowledge/schema.ts'
import type { Cited, Lang, Recommendation } from '../answer.ts'
import type { Catalogue } from '../catalogue.ts'
import { activityCard, caseCard, chainOf, evidenceCard, limitsOf, say, sayAll } from '../present/say.ts'
import { bestFirst, fitPoints, fits, mostFitting, type Situation } from './fit.ts'
import type { Match } from './match.ts'
import { FIT, MOST } from './weights.ts'

/** Everything that one approach offers this family: why, how, who did it, what is known. */
export function recommend(match: Match, situation: Situation, catalogue: Catalogue, chooseCases: ChooseCases, lang: Lang): Recommendation {
  const approach = catalogue.approach.get(match.approach)
  if (!approach) throw new Error(`no approach ${match.approach}`)
  const activities = chooseActivities(approach.id, situation, catalogue)
  const chosen = new Set(activities.map(a => a.id))
  return {
    approach: approach.id,
    title: approach.title[lang],
    when: say(mostFitting(approach.when, situation) ?? approach.when[0] ?? missing(approach.id), lang),
    because: explainMatch(match, catalogue, lang),
    reasons: match.reasons,
    steps: sayAll(approach.steps.filter(step => fits(step.for, situation)).slice(0, MOST.steps), lang),
    effects: chainOf(approach, lang),
    activities: activities.map(a => activityCard(a, lang)),
    cases: chooseCases(approach.id, situation, chosen).map(c => caseCard(c, lang)),
    evidence: chooseEvidence(approach.id, situation, catalogue, chosen).map(e => evidenceCard(e, lang)),
    practice: choosePractice('point', approach.id, situation, catalogue, chosen).map(p => say(p.text, lang)),
    cautions: choosePractice('caution', approach.id, situation, catalogue, chosen).map(p => say(p.text, lang)),
    limits: limitsOf(approach, lang),
  }
}

function explainMatch(match: Match, catalogue: Catalogue, lang: Lang): Cited[] {
  const whys = match.reasons.flatMap(({ problem }) => {
    const link = catalogue.problem.get(problem)?.approaches.find(l => l.approach === match.approach)
    return link ? [say(link.why, lang)] : []
  })
  return whys.length > 0 ? whys : sayAll(catalogue.approach.get(match.approach)?.summary.slice(0, 1) ?? [], lang)
}

function chooseActivities(approach: string, situation: Situation, catalogue: Catalogue) {
  const named = situation.named.activities
  const list = catalogue.activities
    .filter(a => a.approaches.includes(approach))
    .map(a => [a, fitPoints(a, situation) + approachPoints(a.approaches, approach) + (named.has(a.id) ? FIT.named : 0)] as const)
    .filter(([, points]) => points > 0)
  return bestFirst(list, 'activities', situation, MOST.activities)
}

/** The cases to show with an approach of which some activities were chosen. */
export type ChooseCases = (approach: string, situation: Situation, activities: ReadonlySet<string>) => Case[]
/** Prepares the choice among cases. A server does it for a great many (`server/search`); without one, {@link chooseAmong} looks at each. */
export type BuildChoice = (cases: readonly Case[]) => ChooseCases

export const chooseAmong: BuildChoice = cases => (approach, situation, activities) => {
  const named = situation.named.cases
  const list = cases
    .filter(c => c.approaches.includes(approach) || named.has(c.id))
    .map(
      c => [c, fitPoints(c, situation, activities) + approachPoints(c.approaches, approach) + (named.has(c.id) ? FIT.named : 0)] as const,
    )
  return bestFirst(list, 'cases', situation, MOST.cases)
}

function chooseEvidence(approach: string, situation: Situation, catalogue: Catalogue, activities: ReadonlySet<string>): Evidence[] {
  const named = situation.named.evidence
  const list = catalogue.evidence
    .filter(e => e.approaches.includes(approach) || named.has(e.id) || e.problems.some(p => situation.problems.has(p)))
    .map(
      e => [e, fitPoints(e, situation, activities) + approachPoints(e.approaches, approach) + (named.has(e.id) ? FIT.named : 0)] as const,
    )
    .filter(([, points]) => points > 0)
  return bestFirst(list, 'evidence', situation, MOST.evidence)
}

function choosePractice(
  kind: Practice['kind'],
  approach: string,
  situation: Situation,
  catalogue: Catalogue,
  activities: ReadonlySet<string>,
): Practice[] {
  const list = (catalogue.practiceOf.get(approach) ?? [])
    .filter(p => p.kind === kind && (p.approaches.includes(approach) || p.activities.some(a => activities.has(a))))
    .map(p => [p, fitPoints(p, situation, activities) + approachPoints(p.approaches, approach) + p.weight] as const)
  return bestFirst(list, 'practice', situation, kind === 'point' ? MOST.practice : MOST.cautions)
}

const approachPoints = (approaches: readonly string[], approach: string): number =>
  approaches[0] === approach ? FIT.mainApproach : approaches.includes(approach) ? FIT.approach : 0

function missing(id: string): never {
  throw new Error(`approach ${id} has no "when"`)
}
