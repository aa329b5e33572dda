// A thread that reads knowledge, so that answers do not wait for it. It sends one message and ends.
import { parentPort, workerData } from 'node:worker_threads'
import type { Engine } from '../../engine/index.ts'
import { KnowledgeErrors } from '../../knowledge/load.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import { loadKnowledge, loadPrepared, loadWeights, openEngine } from '../knowledge.ts'
import { describeBug } from './describe-bug.ts'
import type { Reading, ToRead } from './read-knowledge.ts'

function read({ folders, signposts, isTried }: ToRead): Reading {
  try {
    const knowledge = loadKnowledge(folders, signposts)
    if (isTried) tryOut(knowledge, openEngine(knowledge, loadWeights(), loadPrepared(knowledge)))
    return { knowledge }
  } catch (error) {
    if (!(error instanceof KnowledgeErrors)) return { bug: describeBug(error) }
    return { faults: error.errors.map(({ file, line, da, en, rule }) => ({ file, line, da, en, rule })) }
  }
}

// Content that passes every check and still breaks an answer is found here, and not by a user.
function tryOut({ problems, groups, topics, scenarios }: Knowledge, { ask }: Engine): void {
  for (const lang of ['da', 'en'] as const) {
    for (const { id, title } of problems)
      for (const request of [{ question: title[lang] }, { context: { problems: [id] } }]) ask({ ...request, lang })
    for (const { id } of groups) ask({ context: { groups: [id] }, lang })
    for (const { id } of topics) ask({ context: { topics: [id] }, lang })
    for (const { story } of scenarios) ask({ question: story[lang].slice(0, 1_000), lang })
  }
}

parentPort?.postMessage(read(workerData as ToRead))
