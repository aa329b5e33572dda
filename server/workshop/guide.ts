// What the guide says about the families of the workshops. It always says the same, so it is asked once and not again for each room.
import { createHash } from 'node:crypto'
import type { Answer, Lang } from '../../engine/answer.ts'
import { resolveSources } from '../../engine/present/sources.ts'
import { scenarioRequest } from '../../engine/workshop/scenario-blocks.ts'
import type { House } from '../house.ts'
import type { Family } from './scenarios.ts'

export type Guide = {
  /** The answer about a family, with the sources of what is said beside it. */
  readonly answer: (family: Family, lang: Lang) => Answer
  /** Thinks ahead while people read, so that nobody waits when it is revealed. */
  readonly prepare: (family: Family, lang: Lang) => void
}

const MOST_ANSWERS = 200
/** Between two answers that are thought ahead, the server does what is asked of it now. */
const PAUSE_MS = 50

/** Makes a guide that keeps its newest answers. What a trainer asked is not kept: an answer does not hold it, and its key is a hash. */
export function createGuide({ engine, knowledge }: Pick<House, 'engine' | 'knowledge'>): Guide {
  const kept = new Map<string, Answer>()
  const ahead: (() => void)[] = []

  function answer(family: Family, lang: Lang): Answer {
    const key = keyOf(family, lang)
    const found = kept.get(key) ?? askAbout(family, lang)
    kept.delete(key)
    kept.set(key, found)
    for (const [oldest] of kept) if (kept.size > MOST_ANSWERS) kept.delete(oldest)
    return found
  }

  function askAbout({ told, known }: Family, lang: Lang): Answer {
    const said = engine.ask(told ? scenarioRequest(told, lang) : { question: '–', lang })
    const cites = known?.misjudgements.flatMap(misjudgement => misjudgement.why.cites) ?? []
    return { ...said, sources: { ...said.sources, ...resolveSources(knowledge, cites, lang) } }
  }

  function thinkOn(): void {
    ahead.shift()?.()
    if (ahead.length > 0) setTimeout(thinkOn, PAUSE_MS).unref()
  }

  return {
    answer,
    prepare(family, lang) {
      if (kept.has(keyOf(family, lang))) return
      ahead.push(() => void answer(family, lang))
      if (ahead.length === 1) setTimeout(thinkOn, PAUSE_MS).unref()
    },
  }
}

const keyOf = ({ known, told }: Family, lang: Lang): string =>
  createHash('sha256')
    .update(JSON.stringify([known?.id, told?.ask, lang]))
    .digest('base64url')
