// What is asked to see what an edit changes: the house's labelled questions, and the edited entry's own names.
import { readFileSync } from 'node:fs'
import type { Lang } from '../../../engine/answer.ts'
import type { Knowledge } from '../../../knowledge/schema.ts'
import { isFields } from '../yaml/emit.ts'
import type { Asked } from './answers.ts'

/** The questions that the engine is measured on lie in the archive as well, so that a preview asks what the house asks. */
const SET = new URL('../../../test/questions/dev.jsonl', import.meta.url)
/** Names of what is edited that are asked. */
const MOST_OWN = 40

/** @returns none when the set is not there */
export function questionSet(): Asked[] {
  let lines: string[] = []
  try {
    lines = readFileSync(SET, 'utf8').split('\n')
  } catch {
    return []
  }
  return lines
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as { readonly q: string; readonly lang: Lang })
    .map(({ q, lang }) => asked(q, lang, false))
}

const asked = (question: string, lang: Lang, isOwn: boolean): Asked => ({
  question,
  lang,
  isOwn,
  request: { question, lang, blocks: true },
})

/** Questions from what was edited: its title, other names for it, local words, and the problems that it is for. */
export function ownQuestions(values: readonly unknown[], knowledge: Knowledge): Asked[] {
  const own = values.filter(isFields).flatMap(value => {
    const { names: named, title, problems: ids } = value
    const names = [isFields(named) ? named : {}, value]
    const words = names.flatMap(one => (['da', 'en'] as const).flatMap(lang => textsIn(one[lang]).map(text => asked(text, lang, true))))
    const { da = undefined } = isFields(title) ? title : {}
    const titles = textsIn(da).map(text => asked(text, 'da', true))
    const problems = textsIn(ids).flatMap(id => knowledge.problems.find(problem => problem.id === id) ?? [])
    return [...titles, ...words, ...problems.map(({ title }) => asked(title.da, 'da', true))]
  })
  return own.filter(({ question }) => question.length > 0 && question.length <= 1000).slice(0, MOST_OWN)
}

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter(one => typeof one === 'string')
