import type { Case, Knowledge } from '../../../knowledge/schema.ts'
import type { Lang } from '../../answer.ts'
import type { Block } from '../blocks.ts'
import { plain } from '../card-blocks.ts'
import { label } from '../labels.ts'
import { say, sayAll, sayFigure } from '../say.ts'
import { section } from '../sections.ts'
import { idsNaming, relatedSection } from './entry.ts'

/** A case: who, where and when, step by step, who did what, what came of it, what to copy and to watch. */
export function caseEntryBlocks(entry: Case, knowledge: Knowledge, lang: Lang): Block[] {
  return [
    { type: 'sentences', items: sayAll(entry.summary, lang), role: 'advice' },
    {
      type: 'facts',
      items: [
        { term: label('place', lang), text: plain(entry.place) },
        { term: label('year', lang), text: plain(entry.year) },
        { term: label('where', lang), text: sayAll(entry.where, lang) },
        { term: label('who', lang), text: sayAll(entry.who, lang) },
      ],
    },
    section('steps', 'steps', label('stepByStep', lang), [{ type: 'steps', items: sayAll(entry.steps, lang) }]),
    section('part', 'roles', label('whoDoesWhat', lang), [
      { type: 'facts', items: entry.roles.map(role => ({ term: role.actor[lang], text: [say(role.does, lang)] })) },
    ]),
    section('part', 'outcome', label('outcome', lang), [
      { type: 'list', items: sayAll(entry.outcome, lang), mark: 'plain' },
      ...(entry.figures.length > 0 ? [{ type: 'figures', items: entry.figures.map(f => sayFigure(f, lang)) } as const] : []),
      { type: 'sentences', items: [say(entry.evaluated, lang)], role: 'limit' },
    ]),
    section('part', 'copy', label('copy', lang), [{ type: 'list', items: sayAll(entry.copy, lang), mark: 'point' }]),
    section('part', 'watch', label('watch', lang), [{ type: 'list', items: sayAll(entry.watch, lang), mark: 'caution' }]),
    ...relatedSection(
      knowledge,
      {
        approaches: entry.approaches,
        problems: entry.problems,
        groups: entry.groups,
        activities: entry.activities,
        evidence: entry.evidence,
        topics: idsNaming(knowledge.topics, t => t.cases, entry.id),
      },
      lang,
    ),
  ]
}
