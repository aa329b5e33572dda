// Local: what a municipality or a helhedsplan has laid beside the report meets a question. What lives here: hearing local words and
// names, choosing local entries, showing them. The report's answer is made without it. May import: the engine, types from knowledge.
import { showPart } from './blocks.ts'
import { localCard } from './card.ts'
import { buildChoose } from './choose.ts'
import { buildHear } from './hear.ts'
import type { BuildLocal } from './local.ts'
import { explain, settle } from './settle.ts'

/** Indexes the layers once; see {@link Local}. */
export const buildLocal: BuildLocal = (knowledge, tools) => {
  const hear = buildHear(knowledge, tools)
  const choose = buildChoose(knowledge, tools)
  return (words, meter) => {
    const heard = hear(words, meter)
    return {
      settle: (understood, ending, context) => settle(heard, understood, ending, context),
      explain: understood => explain(heard, understood),
      lay(answer, situation, today) {
        if (answer.outcome === 'urgent') return answer
        const { chosen, more, isAlone, bridges } = choose(heard, answer, situation, meter)
        if (chosen.length === 0) return answer
        const entries = chosen.map(({ entry, layer }) => localCard(entry, layer, answer.lang, today))
        const local = { entries, more, isAlone, blocks: showPart(entries, { more, isAlone, bridges }, answer.lang) }
        if (!isAlone) return { ...answer, local }
        const notices = answer.notices.filter(({ kind }) => kind !== 'outside' && kind !== 'clarify')
        return { ...answer, outcome: 'answer', notices, local }
      },
    }
  }
}
