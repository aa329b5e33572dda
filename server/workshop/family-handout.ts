// One family to take along: the story, what to talk about, what the guide answers, and what is easily missed.
import type { Cited, Lang } from '../../engine/answer.ts'
import type { Block, Section } from '../../engine/present/blocks.ts'
import { type Handout, makeHandout } from '../handout/handout.ts'
import type { House } from '../house.ts'
import { answerAddress } from '../pages/addresses.ts'
import { createReferences } from '../pages/references.ts'
import { askGuide } from './reveal.ts'
import type { Family } from './scenarios.ts'
import { workshopWord } from './words.ts'

/**
 * Makes the hand-out of a family.
 * @param address of this server: the link leads to the same answer by ids alone
 * @param day on which it is taken, such as `2026-11-28`
 */
export function makeFamilyHandout(family: Family, house: House, lang: Lang, address: string, day: string): Handout {
  const { shown, known } = family
  const answer = askGuide(family, house, lang)
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(found => found.id)
  const { problems, groups, topics } = answer.understood
  const link = `${address}${answerAddress({ problems: ids(problems), groups: ids(groups), topics: ids(topics) }, lang)}`
  const handout = makeHandout(answer, link, day)
  return {
    ...handout,
    title: shown.title,
    references: createReferences(answer.sources, lang),
    blocks: [
      section(workshopWord('story', lang), { type: 'sentences', items: shown.story.split(/\n+/).map(said) }),
      ...(shown.goal === '' ? [] : [section(workshopWord('goal', lang), { type: 'sentences', items: [said(shown.goal)] })]),
      ...(shown.prompts.length === 0
        ? []
        : [section(workshopWord('prompts', lang), { type: 'list', mark: 'plain', items: shown.prompts.map(said) })]),
      ...handout.blocks,
      ...(known ? [missed(known.misjudgements, lang), trap(known.trap[lang], lang)] : []),
    ],
  }
}

const said = (text: string): Cited => ({ text, cites: [] })
const section = (title: string, ...blocks: Block[]): Section => ({ type: 'section', role: 'part', id: '', title, blocks })
const trap = (text: string, lang: Lang): Section => section(workshopWord('trap', lang), { type: 'sentences', items: [said(text)] })

const missed = (list: NonNullable<Family['known']>['misjudgements'], lang: Lang): Section =>
  section(workshopWord('misjudgements', lang), {
    type: 'list',
    mark: 'caution',
    items: list.map(({ text, why }) => ({ text: `${text[lang]} ${why[lang]}`, cites: why.cites })),
  })
