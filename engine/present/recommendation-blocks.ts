// One recommendation in full, and the other ways in short.
import type { Card, EvidenceCard, Lang, Recommendation } from '../answer.ts'
import { answerLabel as label } from './answer-labels.ts'
import type { Block, Section } from './blocks.ts'
import { contrast, plain } from './card-blocks.ts'
import { stepsSection } from './first-blocks.ts'
import { once } from './once.ts'
import { caseSection, evidenceDetails, evidenceSection, fresh, section } from './sections.ts'

/**
 * The first recommendation: steps, why, its cases, what is known of it, its chain, practice.
 * The first block is always the steps, so that others may stand right after them.
 * @param shown keys (`cases/soenderborg`) of what stands elsewhere in the answer; grows
 * @param besideEvidence what is to be said of all evidence, at the end of this one's
 */
export function recommendationBlocks(
  way: Recommendation,
  shown: Set<string>,
  besideEvidence: readonly Block[],
  lang: Lang,
): [Section, ...Block[]] {
  const [firstCase, ...moreCases] = fresh(way.cases, shown)
  return [
    stepsSection(way, lang),
    section('why', 'why', label('whyThis', lang), [{ type: 'list', items: way.because, mark: 'plain' }]),
    ...(firstCase ? [caseSection(firstCase, lang)] : []),
    ...(moreCases.length > 0 ? [section('nearest', 'more-cases', label('otherCases', lang), cards(moreCases, lang))] : []),
    ...evidencePart(fresh(way.evidence, shown), way, besideEvidence, lang),
    ...chainPart(way, lang),
    ...activityPart(way, lang),
    ...(way.practice.length > 0
      ? [section('practice', 'practice', label('practice', lang), [{ type: 'list', items: way.practice, mark: 'point' }])]
      : []),
    ...(way.cautions.length > 0
      ? [section('practice', 'cautions', label('cautions', lang), [{ type: 'list', items: way.cautions, mark: 'caution' }])]
      : []),
  ]
}

function evidencePart(notes: readonly EvidenceCard[], way: Recommendation, besideEvidence: readonly Block[], lang: Lang): Block[] {
  const [first, ...more] = notes
  const studies: Block[] = first ? [evidenceSection(first, lang), ...more.map(e => evidenceDetails(e, lang))] : []
  if (studies.length + way.limits.length + besideEvidence.length === 0) return []
  return [section('evidence', 'evidence', label('doesItWork', lang), [...studies, ...limitsPart('limits', way, lang), ...besideEvidence])]
}

// An answer in short brings no chain.
const chainPart = ({ effects, title }: Recommendation, lang: Lang): Block[] =>
  effects.nodes.length === 0 ? [] : [chainSection(effects, lang, title)]

const chainSection = once(({ note, nodes, edges }: Recommendation['effects'], lang, title: string) =>
  section('chain', 'chain', label('chain', lang), [{ type: 'diagram', title, note, nodes, edges }]),
)

function activityPart(way: Recommendation, lang: Lang): Block[] {
  if (way.activities.length === 0) return []
  return [section('nearest', 'activities', label('activities', lang), cards(way.activities, lang))]
}

/** The other ways: when each fits better, and an unfolding rest. */
export function otherWays(ways: readonly Recommendation[], hasFirst: boolean, lang: Lang): Block[] {
  if (ways.length === 0) return []
  return [
    section(
      'also',
      hasFirst ? 'also' : 'ways',
      label('alsoPossible', lang),
      ways.map(way => otherWay(way, lang)),
    ),
  ]
}

function otherWay(way: Recommendation, lang: Lang): Block {
  const study = way.evidence[0]
  return section('part', `way-${way.approach}`, way.title, [
    { type: 'sentences', items: [way.when] },
    {
      type: 'details',
      summary: label('moreAbout', lang),
      blocks: [
        { type: 'list', items: way.because, mark: 'plain' },
        section('part', `way-${way.approach}-steps`, label('firstSteps', lang), [{ type: 'steps', items: way.steps }]),
        ...(way.cases.length > 0 ? [section('part', `way-${way.approach}-cases`, label('howTheyDid', lang), cards(way.cases, lang))] : []),
        ...(study
          ? [section('part', `way-${way.approach}-study`, `${label('doesItWork', lang)} ${study.title}`, studyInShort(study, lang))]
          : []),
        ...limitsPart(`way-${way.approach}-limits`, way, lang),
        { type: 'cards', items: [{ kind: 'approaches', id: way.approach, title: label('wholeApproach', lang), text: [] }] },
      ],
    },
  ])
}

const limitsPart = (id: string, { limits }: Recommendation, lang: Lang): Block[] =>
  limits.length > 0 ? [section('part', id, label('limits', lang), [{ type: 'list', items: limits, mark: 'caution' }])] : []

const studyInShort = once((study: EvidenceCard, lang): Block[] => [
  { type: 'sentences', items: plain(study.study), role: 'note' },
  contrast(study, lang),
])

const cards = (list: readonly Card[], lang: Lang): Block[] => [{ type: 'cards', items: list.map(c => asCard(c, lang)) }]

const asCard = once((card: Card, _) => ({ kind: card.kind, id: card.id, title: card.title, text: card.summary }))
