// An Answer -> blocks, in the order in which a worker reads: what is pressing, what to try, how, who did it, does it work, what else.
import type { Answer, CaseCard, EvidenceCard, Lang, Notice, TopicAnswer } from '../answer.ts'
import { answerLabel as label } from './answer-labels.ts'
import type { Block } from './blocks.ts'
import { caseBlocks, evidenceBlocks } from './card-blocks.ts'
import { adviceSection, answersTopic, directAnswer, nearestSection, noticeBlock, pressing, questionsSection } from './first-blocks.ts'
import { once } from './once.ts'
import { otherWays, recommendationBlocks } from './recommendation-blocks.ts'
import { caseSection, evidenceSection, fresh, section } from './sections.ts'
import { topicData } from './topic-data.ts'

const MOST_AT_ONCE = 6

/**
 * The blocks of an answer. What was understood is drawn by the page itself, before them.
 * @example answerBlocks(engine.ask({ question: 'isolerede enlige mødre' }))[0].type // 'section': the advice
 */
export function answerBlocks(answer: Answer): readonly Block[] {
  const { lang } = answer
  const [first, ...others] = answer.recommendations
  const shown = new Set<string>()
  const isTopic = answersTopic(answer)
  const direct = directAnswer(answer)
  const asked = askedSections(answer, direct !== undefined, shown)
  const besideEvidence = aboutEvidence(answer)
  const [steps, ...rest] = first ? recommendationBlocks(first, shown, besideEvidence, lang) : []
  // Under an answer about something else, the steps say which approach they belong to.
  const started =
    steps && direct && first ? [{ ...steps, kicker: label('fittingApproach', lang), title: first.title }] : steps ? [steps] : []
  // What is near stands right after the first steps, or first where there are none.
  const local = answer.local?.blocks ?? []
  const start = [...started, ...(first ? local : [])]
  const topics = answer.topics.map((t, i) => topicSection(t, isTopic && i === 0 ? answer.advice.length : 0, shown, lang))
  return [
    ...pressing(answer.notices),
    ...adviceSection(answer, direct?.title, first),
    ...(first ? [] : local),
    ...(isTopic
      ? [...topics, ...asked, ...start, ...rest]
      : direct
        ? [...asked, ...topics, ...start, ...rest]
        : [...start, ...asked, ...rest, ...topics]),
    ...(first ? [] : besideEvidence),
    ...otherWays(others, first !== undefined, lang),
    ...changesSection(answer),
    ...questionsSection(answer),
    ...nearestSection(answer),
  ]
}

// What was asked for by name stands by itself, unless the recommended way shows it in its place anyway.
function askedSections({ cases, evidence, recommendations, lang }: Answer, isDirect: boolean, shown: Set<string>): Block[] {
  const way = isDirect ? undefined : recommendations[0]
  const isElsewhere = (list: readonly { readonly id: string }[] | undefined, id: string): boolean => list?.some(x => x.id === id) ?? false
  return [
    ...fresh(
      cases.filter(c => !isElsewhere(way?.cases, c.id)),
      shown,
    ).map(c => caseSection(c, lang)),
    ...fresh(
      evidence.filter(e => !isElsewhere(way?.evidence, e.id)),
      shown,
    ).map(e => evidenceSection(e, lang)),
  ]
}

// That most was never evaluated stands with all evidence; how old the figures are is there to unfold.
function aboutEvidence({ notices, lang }: Answer): Block[] {
  return notices.flatMap(n => (n.kind === 'unevaluated' || n.kind === 'dated' ? noticeOfEvidence(n, lang) : []))
}

const noticeOfEvidence = once(
  (n: Notice, _): Block => (n.kind === 'dated' ? details(n.title, [{ type: 'list', items: n.text, mark: 'plain' }]) : noticeBlock(n)),
)

function topicSection(topic: TopicAnswer, alreadySaid: number, shown: Set<string>, lang: Lang): Block {
  const cases = fresh(topic.cases, shown).map(c => caseDetails(c, lang))
  const studies = fresh(topic.evidence, shown).map(e => studyDetails(e, lang))
  const blocks: Block[] = [...inPortions(topic.body.slice(alreadySaid), lang), ...topicData(topic, lang), ...cases, ...studies]
  return section('topic', `topic-${topic.id}`, alreadySaid === 0 ? topic.title : label('more', lang), blocks)
}

const details = (summary: string, blocks: readonly Block[]): Block => ({ type: 'details', summary, blocks })

const caseDetails = once((card: CaseCard, lang) => details(`${label('howTheyDid', lang)}: ${card.title}`, caseBlocks(card, lang)))

const studyDetails = once((card: EvidenceCard, lang) => details(`${label('doesItWork', lang)} ${card.title}`, evidenceBlocks(card, lang)))

// A long text is read in portions: the most asked first, the rest to unfold.
function inPortions(items: TopicAnswer['body'], lang: Lang): Block[] {
  if (items.length <= MOST_AT_ONCE + 1) return [{ type: 'list', items, mark: 'plain' }]
  return [
    { type: 'list', items: items.slice(0, MOST_AT_ONCE), mark: 'plain' },
    details(label('theRest', lang), [{ type: 'list', items: items.slice(MOST_AT_ONCE), mark: 'plain' }]),
  ]
}

function changesSection({ changes, lang }: Answer): Block[] {
  return changes.length > 0
    ? [section('changes', 'changes', label('changes', lang), [{ type: 'list', items: changes, mark: 'plain' }])]
    : []
}
