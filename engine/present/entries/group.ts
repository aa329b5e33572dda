import type { Knowledge, TargetGroup } from '../../../knowledge/schema.ts'
import type { Lang } from '../../answer.ts'
import type { Block } from '../blocks.ts'
import { label } from '../labels.ts'
import { sayAll } from '../say.ts'
import { section } from '../sections.ts'
import { idsNaming, placesOf, relatedSection } from './entry.ts'

/** A target group: what the report says of it, and what was made for it. */
export function groupBlocks(entry: TargetGroup, knowledge: Knowledge, lang: Lang): Block[] {
  const wider = placesOf(knowledge, 'groups', entry.parents, lang)
  return [
    section('part', 'says', label('whatReportSays', lang), [{ type: 'list', items: sayAll(entry.description, lang), mark: 'plain' }]),
    ...(wider.length > 0 ? [{ type: 'facts', items: [{ term: label('widerGroups', lang), text: [], places: wider }] } as const] : []),
    ...relatedSection(
      knowledge,
      {
        groups: idsNaming(knowledge.groups, g => g.parents, entry.id),
        activities: idsNaming(knowledge.activities, a => a.groups, entry.id),
        cases: idsNaming(knowledge.cases, c => c.groups, entry.id),
        evidence: idsNaming(knowledge.evidence, e => e.groups, entry.id),
        practice: idsNaming(knowledge.practice, p => p.groups, entry.id),
      },
      lang,
    ),
  ]
}
