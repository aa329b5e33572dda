import type { Knowledge, Topic } from '../../../knowledge/schema.ts'
import type { Lang } from '../../answer.ts'
import type { Block } from '../blocks.ts'
import { sayAll } from '../say.ts'
import { topicData } from '../topic-data.ts'
import { topicShown } from '../topic-shown.ts'
import { idsNaming, relatedSection } from './entry.ts'

/** A topic: what the report says of it, with tables, curves and figures. */
export function topicEntryBlocks(entry: Topic, knowledge: Knowledge, lang: Lang): Block[] {
  const body = sayAll(entry.body, lang)
  return [
    { type: 'sentences', items: body.slice(0, 2), role: 'advice' },
    { type: 'list', items: body.slice(2), mark: 'plain' },
    ...topicData(topicShown(entry, lang), lang),
    ...relatedSection(
      knowledge,
      {
        approaches: entry.approaches,
        problems: entry.problems,
        activities: entry.activities,
        cases: entry.cases,
        evidence: entry.evidence,
        practice: idsNaming(knowledge.practice, p => p.topics, entry.id),
      },
      lang,
    ),
  ]
}
