// A local entry -> the blocks of its own page, complete.
import type { Knowledge, Layer, LocalEntry, Statement } from '../../knowledge/schema.ts'
import type { Cited, Lang } from '../answer.ts'
import type { Block } from '../present/blocks.ts'
import { plain } from '../present/card-blocks.ts'
import { placesOf, relatedFacts } from '../present/entries/entry.ts'
import { type Label, label } from '../present/labels.ts'
import { section } from '../present/sections.ts'
import { localFacts, overdueBlocks, whose } from './blocks.ts'
import { localCard, sayLocal } from './card.ts'
import { findLocal } from './entries.ts'
import { localLabel } from './labels.ts'

/**
 * The blocks of the page of a local entry.
 * @param today YYYY-MM-DD, for saying that it was not checked for long
 */
export function localEntryBlocks(
  { entry, layer }: { readonly entry: LocalEntry; readonly layer: Layer },
  knowledge: Knowledge,
  lang: Lang,
  today: string,
): Block[] {
  const card = localCard(entry, layer, lang, today)
  return [
    { type: 'sentences', items: [sayLocal(entry.short, lang)], role: 'advice' },
    { type: 'sentences', items: plain(whose([card], false, lang)), role: 'note' },
    ...overdueBlocks(card, lang),
    { type: 'facts', items: localFacts(card, lang) },
    ...bodyOf(entry, lang),
    ...relatedBlocks(entry, knowledge, lang),
  ]
}

function bodyOf(entry: LocalEntry, lang: Lang): Block[] {
  const texts = (statements: readonly Statement[]): Cited[] => statements.map(s => ({ ...sayLocal(s, lang), cites: [] }))
  const list = (id: string, title: Label, statements: readonly Statement[], mark: 'plain' | 'point' = 'plain'): Block[] =>
    statements.length === 0 ? [] : [section('part', id, label(title, lang), [{ type: 'list', items: texts(statements), mark }])]
  const said = (statement: Statement): Block => ({ type: 'sentences', items: texts([statement]), role: 'limit' })
  switch (entry.localKind) {
    case 'offers':
      return [...list('what', 'whatItIs', entry.what), ...list('who', 'who', entry.who ? [entry.who] : [])]
    case 'activities':
      return [...list('what', 'whatItIs', entry.what), ...list('how', 'howItIsRun', entry.how, 'point'), said(entry.evaluated)]
    case 'cases':
      return [
        { type: 'facts', items: [{ term: label('year', lang), text: plain(entry.year) }] },
        section('steps', 'steps', label('stepByStep', lang), [{ type: 'steps', items: texts(entry.steps) }]),
        ...list('outcome', 'outcome', entry.outcome),
        said(entry.evaluated),
      ]
    case 'evidence':
      return [
        { type: 'sentences', items: texts([entry.study]), role: 'note' },
        {
          type: 'contrast',
          shows: { title: label('shows', lang), items: texts(entry.shows) },
          doesNotShow: { title: label('doesNotShow', lang), items: texts(entry.doesNotShow) },
        },
        { type: 'facts', items: [{ term: label('source', lang), text: plain(entry.source) }] },
      ]
    case 'practice':
      return [{ type: 'list', items: texts([entry.text]), mark: entry.kind }]
  }
}

// What it is for in the report, and what of the layer it names.
function relatedBlocks(entry: LocalEntry, knowledge: Knowledge, lang: Lang): Block[] {
  const { problems, groups, approaches } = entry
  const activities = 'activities' in entry ? entry.activities : []
  const own = [...activities, ...('offers' in entry ? entry.offers : [])].flatMap(id => findLocal(knowledge, id)?.entry ?? [])
  const ofReport = activities.filter(id => placesOf(knowledge, 'activities', [id], lang).length > 0)
  const items = [
    ...relatedFacts(knowledge, { problems, groups, approaches, activities: ofReport }, lang),
    ...(own.length > 0
      ? [
          {
            term: localLabel('local', lang),
            text: [],
            places: own.map(({ id, title }) => ({ kind: 'local', id, title: title[lang] })),
          },
        ]
      : []),
  ]
  return items.length === 0 ? [] : [section('nearest', 'related', label('related', lang), [{ type: 'facts', items }])]
}
