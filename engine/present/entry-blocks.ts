// A knowledge entry -> the blocks of its own page, complete.
import type { Kind, Knowledge } from '../../knowledge/schema.ts'
import type { Lang } from '../answer.ts'
import { afterthoughtBlocks, workBlocks } from '../workshop/scenario-blocks.ts'
import type { Block } from './blocks.ts'
import { activityBlocks } from './entries/activity.ts'
import { approachBlocks } from './entries/approach.ts'
import { caseEntryBlocks } from './entries/case.ts'
import { type Entry, findEntry } from './entries/entry.ts'
import { evidenceEntryBlocks } from './entries/evidence.ts'
import { groupBlocks } from './entries/group.ts'
import { problemBlocks } from './entries/problem.ts'
import { considerationBlocks, noticeBlocks, practiceBlocks, signpostBlocks, termBlocks } from './entries/short.ts'
import { topicEntryBlocks } from './entries/topic.ts'

type Writers = { readonly [K in Kind]: (entry: Entry<K>, knowledge: Knowledge, lang: Lang) => Block[] }

const writers: Writers = {
  problems: problemBlocks,
  groups: groupBlocks,
  approaches: approachBlocks,
  activities: activityBlocks,
  cases: caseEntryBlocks,
  evidence: evidenceEntryBlocks,
  topics: topicEntryBlocks,
  practice: practiceBlocks,
  signposts: (entry, _, lang) => signpostBlocks(entry, lang),
  notices: noticeBlocks,
  considerations: (entry, _, lang) => considerationBlocks(entry, lang),
  glossary: (entry, _, lang) => termBlocks(entry, lang),
  scenarios: (entry, _, lang) => [...workBlocks(entry, lang), ...afterthoughtBlocks(entry, lang)],
}

/**
 * The blocks of the page of one entry; undefined when the knowledge has no such entry.
 * @example entryBlocks(knowledge, 'cases', 'soenderborg', 'da')
 */
export function entryBlocks<K extends Kind>(knowledge: Knowledge, kind: K, id: string, lang: Lang): Block[] | undefined {
  const entry = findEntry(knowledge, kind, id) as Entry<K> | undefined
  return entry && writers[kind](entry, knowledge, lang)
}
