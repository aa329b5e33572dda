// What the guide says about the families of the workshops. It always says the same, so it is written once and not again for each room.
import { createHash } from 'node:crypto'
import type { Answer, Lang } from '../../engine/answer.ts'
import { resolveSources } from '../../engine/present/sources.ts'
import { answerInShort } from '../../engine/workshop/index.ts'
import { scenarioRequest } from '../../engine/workshop/scenario-blocks.ts'
import type { House } from '../house.ts'
import type { Family } from './scenarios.ts'

/** An answer as JSON: whole for the trainer's screen, in short for phones. */
export type AnswerTexts = { readonly whole: string; readonly short: string }

export type Guide = {
  /** The answer about a family, with the sources of what is said beside it. */
  readonly answer: (family: Family, lang: Lang) => Answer
  readonly texts: (family: Family, lang: Lang) => AnswerTexts
  /** Thinks ahead while people read, so that nobody waits when it is revealed. */
  readonly prepare: (family: Family, lang: Lang) => void
}

const MOST_ANSWERS = 100
/** Between two answers that are thought ahead, the server does what is asked of it now. */
const PAUSE_MS = 50

/** Makes a guide that keeps the texts of its newest answers. What a trainer asked is not kept: an answer does not hold it, and its key is a hash. */
export function createGuide({ engine, knowledge }: Pick<House, 'engine' | 'knowledge'>): Guide {
  const kept = new Map<string, AnswerTexts>()
  const ahead: (() => void)[] = []

  function answer({ told, known }: Family, lang: Lang): Answer {
    const said = engine.ask(told ? scenarioRequest(told, lang) : { question: '–', lang })
    return { ...said, sources: { ...said.sources, ...resolveSources(knowledge, citesBeside(known), lang) } }
  }

  function texts(family: Family, lang: Lang): AnswerTexts {
    const key = keyOf(family, lang)
    const found = kept.get(key) ?? write(answer(family, lang), family)
    kept.delete(key)
    kept.set(key, found)
    for (const [oldest] of kept) if (kept.size > MOST_ANSWERS) kept.delete(oldest)
    return found
  }

  function thinkOn(): void {
    try {
      ahead.shift()?.()
    } catch {
      // Whoever asks for it is told.
    }
    if (ahead.length > 0) setTimeout(thinkOn, PAUSE_MS).unref()
  }

  return {
    answer,
    texts,
    prepare(family, lang) {
      if (kept.has(keyOf(family, lang))) return
      ahead.push(() => void texts(family, lang))
      if (ahead.length === 1) setTimeout(thinkOn, PAUSE_MS).unref()
    },
  }
}

const write = (answer: Answer, { known }: Family): AnswerTexts => ({
  whole: JSON.stringify(answer),
  short: JSON.stringify(answerInShort(answer, citesBeside(known))),
})

const citesBeside = (known: Family['known']): string[] => known?.misjudgements.flatMap(misjudgement => misjudgement.why.cites) ?? []

const keyOf = ({ known, told }: Family, lang: Lang): string =>
  createHash('sha256')
    .update(JSON.stringify([known?.id, told?.ask, lang]))
    .digest('base64url')
