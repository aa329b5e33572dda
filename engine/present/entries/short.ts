// The entries that are a sentence or two: practice points, helplines, fixed texts, considerations, words explained.
import type { Consideration, Knowledge, Notice, Practice, Signpost, Term } from '../../../knowledge/schema.ts'
import type { Lang } from '../../answer.ts'
import type { Block } from '../blocks.ts'
import { plain } from '../card-blocks.ts'
import { label } from '../labels.ts'
import { say, sayAll } from '../say.ts'
import { section } from '../sections.ts'
import { placesOf, relatedSection } from './entry.ts'

/** One thing to do or to look out for. */
export function practiceBlocks(entry: Practice, knowledge: Knowledge, lang: Lang): Block[] {
  const { problems, groups, approaches, activities, topics } = entry
  return [
    { type: 'list', items: [say(entry.text, lang)], mark: entry.kind },
    ...relatedSection(knowledge, { approaches, problems, groups, activities, topics }, lang),
  ]
}

/** Where to turn; never from the report. */
export function signpostBlocks(entry: Signpost, lang: Lang): Block[] {
  return [
    {
      type: 'facts',
      items: [
        { term: label('phone', lang), text: [{ text: entry.number, cites: entry.cites }] },
        { term: label('checked', lang), text: plain(entry.checked) },
      ],
    },
    { type: 'sentences', items: plain(entry.text[lang]) },
  ]
}

/** A fixed text that stands before an answer. */
export function noticeBlocks(entry: Notice, knowledge: Knowledge, lang: Lang): Block[] {
  const posts = placesOf(knowledge, 'signposts', entry.signposts, lang)
  return [
    { type: 'list', items: sayAll(entry.text, lang), mark: 'plain' },
    ...(posts.length > 0 ? [{ type: 'facts', items: [{ term: label('signposts', lang), text: [], places: posts }] } as const] : []),
  ]
}

/** A clarifying question, why it is asked, and its choices. */
export function considerationBlocks(entry: Consideration, lang: Lang): Block[] {
  return [
    section('part', 'why', label('whyAsk', lang), [{ type: 'sentences', items: [say(entry.why, lang)] }]),
    section('part', 'choices', label('choices', lang), [
      { type: 'list', items: entry.options.flatMap(o => plain(o.label[lang])), mark: 'plain' },
    ]),
  ]
}

/** A Danish word or institution explained. */
export const termBlocks = (entry: Term, lang: Lang): Block[] => [{ type: 'sentences', items: sayAll(entry.text, lang) }]
