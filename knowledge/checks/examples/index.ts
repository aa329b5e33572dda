// The rules that written experience keeps, one a file, each with a test of the same name. Compiling does not run them:
// `npm run knowledge:check` does, and so do the tests.
// May import: what the other checks may.
import { KnowledgeError, sortFindings } from '../reading/knowledge-error.ts'
import { associationIdsKnown } from './association-ids-known.ts'
import { associationNotHarmless } from './association-not-harmless.ts'
import { associationOnce } from './association-once.ts'
import type { ExampleCheck, Material } from './check.ts'
import { idOnce } from './id-once.ts'
import { idsKnown } from './ids-known.ts'
import { langFits } from './lang-fits.ts'
import { noContradiction } from './no-contradiction.ts'
import { noCopyOfAQuestion } from './no-copy-of-a-question.ts'
import { noTextTwice } from './no-text-twice.ts'
import { wellFormedLine } from './well-formed-line.ts'

/** All of them, in the order of their names. */
export const exampleChecks: readonly ExampleCheck[] = [
  associationIdsKnown,
  associationNotHarmless,
  associationOnce,
  idOnce,
  idsKnown,
  langFits,
  noContradiction,
  noCopyOfAQuestion,
  noTextTwice,
  wellFormedLine,
]

/** Holds examples and associations against every rule. All findings are errors. */
export function checkExamples(material: Material): KnowledgeError[] {
  return sortFindings(
    exampleChecks.flatMap(check => check.run(material).map(finding => new KnowledgeError({ ...finding, rule: check.name }))),
  )
}
