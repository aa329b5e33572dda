// A scenario and what the engine answers to it -> the blocks of a hand-out: first what the room works with, then what it is shown.
import type { Scenario } from '../../knowledge/schema.ts'
import type { Answer, AskRequest, Lang } from '../answer.ts'
import { answerBlocks } from '../present/answer-blocks.ts'
import type { Block, Section } from '../present/blocks.ts'
import { plain } from '../present/card-blocks.ts'
import { say } from '../present/say.ts'
import { section } from '../present/sections.ts'
import { scenarioLabel as label } from './scenario-labels.ts'

/** What is told of a family. One that a trainer wrote for a workshop has nothing of what comes after the answer. */
export type Told = Pick<Scenario, 'title' | 'story' | 'goal' | 'prompts' | 'ask'> &
  Partial<Pick<Scenario, 'misjudgements' | 'trap' | 'from'>>

/** What the guide is asked about a scenario. @example engine.ask(scenarioRequest(scenario, 'da')) */
export function scenarioRequest({ ask }: Pick<Told, 'ask'>, lang: Lang): AskRequest {
  if ('question' in ask) return { question: ask.question[lang], lang }
  const { problems, groups, topics } = ask.context
  return { context: { ...(problems && { problems }), ...(groups && { groups }), ...(topics && { topics }) }, lang }
}

/** The paragraphs of a story. */
export const paragraphsOf = (story: string): string[] => story.split(/\n\s*\n/).map(part => part.replace(/\s+/g, ' ').trim())

/** What the room works with: the story, the goal, what to talk about with room for notes. Nothing of the answer. */
export function workBlocks({ story, goal, prompts }: Told, lang: Lang): Block[] {
  return [
    section(
      'part',
      'story',
      label('story', lang),
      paragraphsOf(story[lang]).map(text => ({ type: 'sentences', items: plain(text) })),
    ),
    ...(goal[lang] === '' ? [] : [section('part', 'goal', label('goal', lang), [{ type: 'sentences', items: plain(goal[lang]) }])]),
    ...(prompts.length === 0 ? [] : [promptsSection(prompts, lang)]),
  ]
}

const promptsSection = (prompts: Told['prompts'], lang: Lang): Section =>
  section('part', 'prompts', label('prompts', lang), [
    { type: 'steps', items: prompts.flatMap(prompt => plain(prompt[lang])), hasRoom: true },
  ])

/** What goes wrong easily, with why, and what splits the room. */
export function afterthoughtBlocks({ misjudgements, trap, from }: Told, lang: Lang): Block[] {
  return [
    ...(misjudgements
      ? [
          section('part', 'misjudgements', label('misjudgements', lang), [
            { type: 'facts', items: misjudgements.map(({ text, why }) => ({ term: text[lang], text: [say(why, lang)] })) },
          ]),
        ]
      : []),
    ...(trap ? [section('part', 'trap', label(trap.kind, lang), [{ type: 'sentences', items: plain(trap[lang]) }])] : []),
    ...(from === undefined ? [] : [{ type: 'sentences', items: plain(`${label('madeUp', lang)} ${from}.`), role: 'note' } as const]),
  ]
}

/**
 * A whole hand-out: what the room works with, then the guide's answer with its sources, then misjudgements and dilemma.
 * @param answer what the engine answers to {@link scenarioRequest}
 */
export function scenarioBlocks(scenario: Told, answer: Answer): Block[] {
  const { lang } = answer
  return [...workBlocks(scenario, lang), answerSection(scenario, answer), ...afterthoughtBlocks(scenario, lang)]
}

function answerSection({ ask }: Told, answer: Answer): Section {
  const { lang, understood } = answer
  const found = [...understood.problems, ...understood.groups, ...understood.topics].map(one => one.label).join(' · ')
  const facts = [
    ...('question' in ask ? [{ term: label('asked', lang), text: plain(ask.question[lang]) }] : []),
    ...(found === '' ? [] : [{ term: label('understood', lang), text: plain(found) }]),
  ]
  const blocks: Block[] = [
    { type: 'sentences', items: plain(label('computed', lang)), role: 'note' },
    ...(facts.length > 0 ? [{ type: 'facts', items: facts } as const] : []),
    ...inShort(answerBlocks(answer).filter(block => answer.outcome === 'clarify' || !asksBack(block))),
  ]
  return { ...section('part', 'guide-answer', label('answer', lang), blocks), startsPage: true }
}

// A hand-out has nothing to press, so what the guide would ask back stays away.
const asksBack = (block: Block): boolean => block.type === 'section' && block.role === 'questions'

const LEFT_OUT: ReadonlySet<string> = new Set(['chain', 'activities', 'more-cases'])

// A few pages for each hand, not a book: what would have to be unfolded, the drawing of the model and further places to look
// stay on the pages of the guide.
const inShort = (blocks: readonly Block[]): Block[] =>
  blocks
    .filter(block => block.type !== 'details' && !(block.type === 'section' && LEFT_OUT.has(block.id)))
    .map(block => (block.type === 'section' ? { ...block, blocks: inShort(block.blocks) } : block))
