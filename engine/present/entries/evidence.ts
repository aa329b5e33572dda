import type { Evidence, Knowledge } from '../../../knowledge/schema.ts'
import type { Lang } from '../../answer.ts'
import type { Block } from '../blocks.ts'
import { contrast, declaration, nearness, plain } from '../card-blocks.ts'
import { label } from '../labels.ts'
import { evidenceCard } from '../say.ts'
import { section } from '../sections.ts'
import { idsNaming, relatedSection } from './entry.ts'

/** An evidence note: the study, what it shows and what it does not, its figures, how near it is, the five headings. */
export function evidenceEntryBlocks(entry: Evidence, knowledge: Knowledge, lang: Lang): Block[] {
  const note = evidenceCard(entry, lang)
  return [
    {
      type: 'facts',
      items: [
        { term: label('study', lang), text: plain(note.study) },
        { term: label('authors', lang), text: plain(entry.authors) },
        { term: label('design', lang), text: plain(entry.design[lang]) },
        { term: label('year', lang), text: plain(entry.year === null ? label('unknown', lang) : String(entry.year)) },
      ],
    },
    contrast(note, lang),
    ...(note.figures.length > 0 ? [section('part', 'figures', label('inFigures', lang), [{ type: 'figures', items: note.figures }])] : []),
    section('part', 'nearness', label('howNear', lang), [
      { type: 'sentences', items: [note.directness.text], role: 'limit' },
      { type: 'facts', items: nearness(note, lang) },
    ]),
    section('part', 'declaration', label('aboutStudy', lang), [{ type: 'facts', items: declaration(note, lang) }]),
    ...relatedSection(
      knowledge,
      {
        approaches: entry.approaches,
        activities: entry.activities,
        problems: entry.problems,
        groups: entry.groups,
        cases: idsNaming(knowledge.cases, c => c.evidence, entry.id),
        topics: idsNaming(knowledge.topics, t => t.evidence, entry.id),
      },
      lang,
    ),
  ]
}
