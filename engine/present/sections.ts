// Sections with a heading, and the little that keeps an answer from saying the same thing twice.
import type { CaseCard, EvidenceCard, Lang } from '../answer.ts'
import { answerLabel as label } from './answer-labels.ts'
import type { Block, Section } from './blocks.ts'
import { caseBlocks, evidenceBlocks } from './card-blocks.ts'
import { once } from './once.ts'

export const section = (role: Section['role'], id: string, title: string, blocks: readonly Block[]): Section => ({
  type: 'section',
  role,
  id,
  title,
  blocks,
})

/** A case with a heading and the way to its own page. */
export const caseSection = once(
  (card: CaseCard, lang: Lang): Section => ({
    ...section('case', `case-${card.id}`, card.title, caseBlocks(card, lang)),
    kicker: label('howTheyDid', lang),
    more: { kind: 'cases', id: card.id, label: label('wholeCase', lang) },
  }),
)

/** An evidence note with a heading and the way to its own page. */
export const evidenceSection = once(
  (card: EvidenceCard, lang: Lang): Section => ({
    ...section('study', `study-${card.id}`, card.title, evidenceBlocks(card, lang)),
    more: { kind: 'evidence', id: card.id, label: label('wholeStudy', lang) },
  }),
)

/** An evidence note to unfold. */
export const evidenceDetails = once(
  (card: EvidenceCard, lang: Lang): Block => ({ type: 'details', summary: card.title, blocks: evidenceBlocks(card, lang) }),
)

/** The cards that were not shown yet; they count as shown from now on. */
export function fresh<T extends { readonly kind: string; readonly id: string }>(cards: readonly T[], shown: Set<string>): T[] {
  return cards.filter(card => {
    const key = `${card.kind}/${card.id}`
    return !shown.has(key) && shown.add(key)
  })
}
