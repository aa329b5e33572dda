// The rules that all knowledge keeps, one a file, each with a test of the same name.
// What lives here: the rules; reading/ (files, YAML and schema faults in plain words); walk/ (finding texts, links and figures in a file).
// May import: the schema, yaml, zod (reading only), node (reading only). Never the engine.
import type { Loaded } from '../load.ts'
import { atLeast60PracticePoints } from './at-least-60-practice-points.ts'
import { bothLanguages } from './both-languages.ts'
import type { Check } from './check.ts'
import { citesResolveAndPagesInRange } from './cites-resolve-and-pages-in-range.ts'
import { everyStatementCited } from './every-statement-cited.ts'
import { figuresShown } from './figures-shown.ts'
import { linksResolve } from './links-resolve.ts'
import { noDuplicate } from './no-duplicate.ts'
import { noOrphan } from './no-orphan.ts'
import { problemHasApproach } from './problem-has-approach.ts'
import { KnowledgeError, sortFindings } from './reading/knowledge-error.ts'
import { scenarioLength } from './scenario-length.ts'
import { scenarioNamesNoLabel } from './scenario-names-no-label.ts'
import { scenarioOwnWords } from './scenario-own-words.ts'
import { scenariosMeetEverything } from './scenarios-meet-everything.ts'
import { sensesSingleWords } from './senses-single-words.ts'
import { signpostsFresh } from './signposts-fresh.ts'
import { theoryConnected } from './theory-connected.ts'
import { vocabularyComplete } from './vocabulary-complete.ts'
import { wordsUnambiguous } from './words-unambiguous.ts'

/** All checks, in the order of their names. */
export const checks: readonly Check[] = [
  atLeast60PracticePoints,
  bothLanguages,
  citesResolveAndPagesInRange,
  everyStatementCited,
  figuresShown,
  linksResolve,
  noDuplicate,
  noOrphan,
  problemHasApproach,
  scenarioLength,
  scenarioNamesNoLabel,
  scenarioOwnWords,
  scenariosMeetEverything,
  sensesSingleWords,
  signpostsFresh,
  theoryConnected,
  vocabularyComplete,
  wordsUnambiguous,
]

/** What is wrong with loaded knowledge. Errors hold the faults of reading too. */
export type Verdict = Readonly<{ errors: readonly KnowledgeError[]; warnings: readonly KnowledgeError[] }>

/**
 * Holds loaded knowledge against every check.
 * @param today YYYY-MM-DD; only warnings depend on it
 */
export function checkKnowledge(loaded: Loaded, today: string): Verdict {
  const find = (severity: Check['severity']): KnowledgeError[] =>
    checks
      .filter(check => check.severity === severity)
      .flatMap(check => check.run(loaded, today).map(finding => new KnowledgeError({ ...finding, rule: check.name })))
  return { errors: sortFindings([...loaded.problems, ...find('error')]), warnings: sortFindings(find('warning')) }
}
