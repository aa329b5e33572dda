import type { Answer, Lang, Notice, SignpostShown, Text } from '../../engine/answer.ts'
import { readyBlocks } from '../../engine/present/ready-blocks.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import { Problem, problemBody } from '../problem.ts'

/** The numbers that are given whatever happens: those that fit any danger, the alarm first. */
export function alwaysThere({ signposts }: Knowledge, lang: Lang): readonly SignpostShown[] {
  const any = signposts.filter(post => post.dangers.includes('any'))
  const alarmFirst = [...any.filter(post => post.number === '112'), ...any.filter(post => post.number !== '112')]
  return alarmFirst.map(({ id, title, number, text, checked }) => ({ id, title: title[lang], number, text: text[lang], checked }))
}

/**
 * What the API says while Tilgang is closed: a problem with the reason and the numbers to ring. Who asked for blocks gets an answer to draw
 * as well, so that every door shows the same.
 */
export function closedBody(knowledge: Knowledge, reason: Text, lang: Lang, hasBlocks: boolean) {
  const problem = problemBody(new Problem('closed'), lang)
  const signposts = alwaysThere(knowledge, lang)
  const told = { ...problem, detail: reason[lang], signposts }
  return hasBlocks ? { ...told, ...drawable(knowledge, problem.title, told.detail, signposts, lang) } : told
}

function drawable(knowledge: Knowledge, title: string, reason: string, signposts: readonly SignpostShown[], lang: Lang): Answer {
  const notice: Notice = { kind: 'kill-switch', id: 'closed', title, text: [{ text: reason, cites: [] }], signposts }
  const answer: Answer = {
    version: { knowledge: knowledge.hash, model: 'none' },
    lang,
    outcome: 'outside',
    privacy: { found: [] },
    understood: { problems: [], groups: [], topics: [] },
    notices: [notice],
    advice: [],
    recommendations: [],
    topics: [],
    cases: [],
    evidence: [],
    changes: [],
    questions: [],
    nearest: [],
    sources: {},
  }
  return { ...answer, blocks: readyBlocks(answer) }
}
