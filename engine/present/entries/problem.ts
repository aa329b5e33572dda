import type { Knowledge, Problem } from '../../../knowledge/schema.ts'
import type { Lang } from '../../answer.ts'
import type { Block } from '../blocks.ts'
import { plain } from '../card-blocks.ts'
import { type Label, label } from '../labels.ts'
import { say, sayAll } from '../say.ts'
import { section } from '../sections.ts'
import { idsNaming, placesOf, relatedSection } from './entry.ts'

const STRENGTHS = { first: 'strengthFirst', strong: 'strengthStrong', weak: 'strengthWeak' } as const satisfies Record<string, Label>

/** A problem: how it shows, which approaches answer it and why, what goes with it, what belongs with others. */
export function problemBlocks(entry: Problem, knowledge: Knowledge, lang: Lang): Block[] {
  const approaches = entry.approaches.map(link => {
    const place = placesOf(knowledge, 'approaches', [link.approach], lang)[0]
    const note = `${label(STRENGTHS[link.strength], lang)} · ${label(link.basis === 'report' ? 'statedInReport' : 'ourReading', lang)}`
    return { kind: 'approaches', id: link.approach, title: place?.title ?? link.approach, note, text: [say(link.why, lang)] }
  })
  const linked = entry.linked.map(link => ({
    term: '',
    text: [say(link.how, lang)],
    places: placesOf(knowledge, 'problems', [link.problem], lang),
  }))
  return [
    { type: 'facts', items: [{ term: label('factor', lang), text: plain(label(entry.factor, lang)) }] },
    section('part', 'says', label('whatReportSays', lang), [{ type: 'list', items: sayAll(entry.description, lang), mark: 'plain' }]),
    section('part', 'approaches', label('whatHelps', lang), [{ type: 'cards', items: approaches }]),
    ...(linked.length > 0 ? [section('part', 'linked', label('goesWith', lang), [{ type: 'facts', items: linked }])] : []),
    ...(entry.role.length > 0
      ? [section('part', 'role', label('others', lang), [{ type: 'list', items: sayAll(entry.role, lang), mark: 'caution' }])]
      : []),
    ...relatedSection(
      knowledge,
      {
        activities: idsNaming(knowledge.activities, a => a.problems, entry.id),
        cases: idsNaming(knowledge.cases, c => c.problems, entry.id),
        evidence: idsNaming(knowledge.evidence, e => e.problems, entry.id),
        topics: idsNaming(knowledge.topics, t => t.problems, entry.id),
        practice: idsNaming(knowledge.practice, p => p.problems, entry.id),
      },
      lang,
    ),
  ]
}
