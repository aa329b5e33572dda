import type { Activity, Knowledge } from '../../../knowledge/schema.ts'
import type { Lang } from '../../answer.ts'
import type { Block } from '../blocks.ts'
import { label } from '../labels.ts'
import { say, sayAll } from '../say.ts'
import { section } from '../sections.ts'
import { idsNaming, relatedSection } from './entry.ts'

/** An activity type: what it is, how it is run, whether anybody has evaluated it. */
export function activityBlocks(entry: Activity, knowledge: Knowledge, lang: Lang): Block[] {
  return [
    section('part', 'about', label('whatItIs', lang), [{ type: 'list', items: sayAll(entry.description, lang), mark: 'plain' }]),
    section('part', 'how', label('howItIsRun', lang), [{ type: 'list', items: sayAll(entry.how, lang), mark: 'point' }]),
    section('part', 'evaluated', label('evaluated', lang), [{ type: 'sentences', items: [say(entry.evaluated, lang)], role: 'limit' }]),
    ...relatedSection(
      knowledge,
      {
        approaches: entry.approaches,
        problems: entry.problems,
        groups: entry.groups,
        cases: entry.cases,
        evidence: entry.evidence,
        topics: idsNaming(knowledge.topics, t => t.activities, entry.id),
        practice: idsNaming(knowledge.practice, p => p.activities, entry.id),
      },
      lang,
    ),
  ]
}
