// A thread that checks edits and tries them out, so that answers do not wait for it. One message a job, one message back.
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Engine } from '../../../engine/index.ts'
import { showFolder } from '../../../knowledge/checks/reading/read-file.ts'
import { type Edits, isLayer, layOver, SIGNPOSTS_FILE } from '../../../knowledge/layers/index.ts'
import { type KnowledgeError, KnowledgeErrors } from '../../../knowledge/load.ts'
import { withLocalSignposts } from '../../../knowledge/local-signposts.ts'
import type { Knowledge } from '../../../knowledge/schema.ts'
import { loadKnowledge, loadPrepared, loadWeights, openEngine } from '../../knowledge.ts'
import { describeBug } from '../../operation/describe-bug.ts'
import { today } from '../../today.ts'
import { unpack } from '../share/zip.ts'
import { yamlValue } from '../yaml/change.ts'
import { compare } from './answers.ts'
import type { Job, JobResult, Setting } from './checker.ts'
import { ownQuestions, questionSet } from './questions.ts'
import { type Told, toldOf } from './told.ts'

const { folders, layer, signposts } = workerData as Setting
const layers = folders.filter(isLayer)
let base: Knowledge | undefined
let inUse: { readonly hash: string; readonly engine: Engine } | undefined

const baseKnowledge = (): Knowledge => {
  base ??= loadKnowledge(folders.filter(folder => !layers.includes(folder)))
  return base
}

const lay = (edits: Edits): { knowledge: Knowledge; warnings: readonly KnowledgeError[] } => {
  return layOver(baseKnowledge(), layers, today(), new Map([[layer, edits]]))
}

const roots = [`${showFolder(layer)}/`, `${join(layer, '/')}`]
const below = (file: string): string => {
  const root = roots.find(one => file.startsWith(one))
  return root === undefined ? '' : file.slice(root.length)
}

type Checked = { readonly faults: readonly Told[]; readonly knowledge?: Knowledge }

function check(edits: Edits): Checked {
  try {
    const { knowledge, warnings } = lay(edits)
    return { faults: warnings.map(one => toldOf(one, below(one.file), true)), knowledge }
  } catch (error) {
    if (!(error instanceof KnowledgeErrors)) throw error
    return { faults: error.errors.map(one => toldOf(one, below(one.file), false)) }
  }
}

// Faults in other files hide those of the numbers and urgent texts, which are laid last.
function checkSignposts(edits: Edits): readonly Told[] {
  const text = edits.get(SIGNPOSTS_FILE)
  if (text === undefined) return []
  try {
    withLocalSignposts(baseKnowledge(), join(layer, SIGNPOSTS_FILE), text)
    return []
  } catch (error) {
    if (!(error instanceof KnowledgeErrors)) throw error
    return error.errors.map(one => toldOf(one, SIGNPOSTS_FILE, false))
  }
}

// A fault in another file is this edit's only when it was not there before. Without the knowledge below nothing can be checked.
function checkEdits(edits: Edits): readonly Told[] {
  try {
    baseKnowledge()
  } catch (error) {
    if (!(error instanceof KnowledgeErrors)) throw error
    return error.errors.slice(0, 1).map(one => toldOf(one, '', false))
  }
  const { faults } = check(edits)
  if (faults.every(({ file, isWarning }) => isWarning || edits.has(file))) return faults
  const nameOf = (one: Told): string => `${one.file}\n${one.path.join('.')}\n${one.da}`
  const there = new Set(check(new Map()).faults.map(nameOf))
  return [...faults.filter(one => edits.has(one.file) || !there.has(nameOf(one))), ...checkSignposts(edits)]
}

function engineOf(knowledge: Knowledge): Engine {
  const whole = signposts === undefined ? knowledge : withLocalSignposts(knowledge, signposts)
  return openEngine(whole, loadWeights(), loadPrepared(whole))
}

function preview(edits: Edits): JobResult {
  const before = check(new Map()).knowledge
  const after = check(edits).knowledge
  if (!before || !after) return { preview: undefined }
  if (inUse?.hash !== before.hash) inUse = { hash: before.hash, engine: engineOf(before) }
  const values = [...edits.values()].map(text => (text === undefined ? undefined : yamlValue(text)))
  return { preview: compare(inUse.engine, engineOf(after), [...ownQuestions(values, before), ...questionSet()]) }
}

function run({ job, edits, bytes = new Uint8Array() }: Job): JobResult {
  try {
    if (job === 'unpack') return { unpacked: unpack(bytes) }
    const map: Edits = new Map(edits)
    return job === 'check' ? { faults: checkEdits(map) } : preview(map)
  } catch (error) {
    return { bug: describeBug(error) }
  }
}

parentPort?.on('message', (job: Job) => parentPort?.postMessage({ number: job.number, ...run(job) }))
