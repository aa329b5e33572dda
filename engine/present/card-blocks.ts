// How a case and an evidence note look, inside an answer and on their own pages.
import type { CaseCard, Cited, EvidenceCard, Lang } from '../answer.ts'
import { type AnswerLabel as Label, answerLabel as label } from './answer-labels.ts'
import type { Block, Fact } from './blocks.ts'

/** A text without a source of its own (a place, a year). */
export const plain = (text: string): Cited[] => [{ text, cites: [] }]

/** A case in an answer: who and when at a glance, the steps to unfold, and whether anybody measured it. */
export function caseBlocks(card: CaseCard, lang: Lang): Block[] {
  return [
    { type: 'sentences', items: card.summary },
    {
      type: 'facts',
      items: [
        { term: label('place', lang), text: plain(card.place) },
        { term: label('year', lang), text: plain(card.year) },
        { term: label('who', lang), text: card.who },
      ],
    },
    {
      type: 'details',
      summary: label('stepByStep', lang),
      blocks: [
        { type: 'steps', items: card.steps },
        part(`case-${card.id}-outcome`, 'outcome', lang, [{ type: 'list', items: card.outcome, mark: 'plain' }]),
        part(`case-${card.id}-copy`, 'copy', lang, [{ type: 'list', items: card.copy, mark: 'point' }]),
        part(`case-${card.id}-watch`, 'watch', lang, [{ type: 'list', items: card.watch, mark: 'caution' }]),
      ],
    },
    { type: 'sentences', items: [card.evaluated], role: 'limit' },
  ]
}

/** An evidence note in an answer: what it shows and what it does not show stand side by side, then its figures and its nearness. */
export function evidenceBlocks(card: EvidenceCard, lang: Lang): Block[] {
  return [
    { type: 'sentences', items: plain(card.study), role: 'note' },
    contrast(card, lang),
    ...(card.figures.length > 0 ? [{ type: 'figures', items: card.figures } as const] : []),
    { type: 'sentences', items: [card.directness.text], role: 'limit' },
    {
      type: 'details',
      summary: label('aboutStudy', lang),
      blocks: [{ type: 'facts', items: [...nearness(card, lang), ...declaration(card, lang)] }],
    },
  ]
}

/** What a study shows beside what it does not show. */
export const contrast = (card: Pick<EvidenceCard, 'shows' | 'doesNotShow'>, lang: Lang): Block => ({
  type: 'contrast',
  shows: { title: label('shows', lang), items: card.shows },
  doesNotShow: { title: label('doesNotShow', lang), items: card.doesNotShow },
})

/** How near the study is to the work here: activity, group, country, setting. */
export function nearness(card: EvidenceCard, lang: Lang): Fact[] {
  const keys = ['sameActivity', 'sameGroup', 'danish', 'boligsocial'] as const
  return keys.map(key => ({ term: label(key, lang), text: plain(degree(card.directness[key], lang)) }))
}

/** The five headings of the Danish Vidensdeklaration, without grades; those that say nothing stay away. */
export function declaration(card: EvidenceCard, lang: Lang): Fact[] {
  const keys = ['targetGroup', 'method', 'implementation', 'effect', 'economy'] as const
  return keys.map(key => ({ term: label(key, lang), text: card.headings[key] })).filter(fact => fact.text.length > 0)
}

/** A subsection with a standing title. */
export const part = (id: string, title: Label, lang: Lang, blocks: readonly Block[]): Block => ({
  type: 'section',
  role: 'part',
  id,
  title: label(title, lang),
  blocks,
})

const DEGREES: readonly Label[] = ['yes', 'partly', 'no', 'unknown']

function degree(value: string, lang: Lang): string {
  const known = DEGREES.find(d => d === value)
  return known ? label(known, lang) : value
}
