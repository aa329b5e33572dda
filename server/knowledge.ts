import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createEngine, decodeModel, type Engine } from '../engine/index.ts'
import { buildLocal } from '../engine/local/index.ts'
import type { Prepared } from '../engine/prepare.ts'
import { compileKnowledge } from '../knowledge/compile.ts'
import { hashContent } from '../knowledge/hash.ts'
import { isLayer, layOver } from '../knowledge/layers/index.ts'
import { KnowledgeError, KnowledgeErrors } from '../knowledge/load.ts'
import { withLocalSignposts } from '../knowledge/local-signposts.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import { type EmbedFiles, frameFiles, offlineFiles, readWidget } from './embed/files.ts'
import { unpack } from './prepared/unpack.ts'
import { readWhole } from './program-error.ts'
import { buildIndex } from './search/build-index.ts'
import { chooseByTags } from './search/choose-cases.ts'
import { today } from './today.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * The knowledge that the server answers from: what the build left in `dist`, else the folder in the house; and what is laid over it.
 * @param folders layers, in their order; a folder that is no layer replaces the built-in knowledge
 * @param signposts a file with the numbers and urgent texts of a municipality
 * @throws when a knowledge file is wrong; the message names the file, the line and what to do
 */
export function loadKnowledge(folders: readonly string[] = [], signposts?: string): Knowledge {
  const layers = folders.filter(isLayer)
  const [base, second] = folders.filter(folder => !layers.includes(folder))
  if (second !== undefined) throw new KnowledgeErrors([onlyOneBase(second)])
  const knowledge = builtIn(base)
  const laid = layers.length === 0 ? knowledge : layOver(knowledge, layers, today()).knowledge
  return signposts === undefined ? laid : withLocalSignposts(laid, signposts)
}

const onlyOneBase = (file: string): KnowledgeError =>
  new KnowledgeError({
    file,
    line: 1,
    da: 'Mappen har ingen layer.yaml, og en anden mappe er allerede grundlaget. Skriv layer.yaml, eller tag den ud af TILGANG_KNOWLEDGE.',
    en: 'The folder has no layer.yaml, and another one is the base already. Write layer.yaml, or take it out of TILGANG_KNOWLEDGE.',
  })

function builtIn(folder?: string): Knowledge {
  const built = at('../dist/knowledge.json')
  if (folder === undefined && existsSync(built)) return readWhole('dist/knowledge.json', () => readBuilt(built))
  return compileKnowledge(folder ?? at('../knowledge'))
}

// A disk that was full, or a copy that was broken off, leaves what is JSON all the same: the hash tells.
function readBuilt(file: string): Knowledge {
  const { hash, ...content } = JSON.parse(readFileSync(file, 'utf8')) as Knowledge
  if (hashContent(content) !== hash) throw new Error('not what was built')
  return { ...content, hash }
}

const WEIGHTS = 'knowledge/model/weights.bin'

/** The learned weights as they lie in the house, and their hash. */
export type Weights = { readonly bytes: Uint8Array; readonly hash: string }

/** @throws {ProgramError} when `knowledge/model/weights.bin` is missing */
export function loadWeights(): Weights {
  const bytes = readWhole(WEIGHTS, () => readFileSync(at(`../${WEIGHTS}`)))
  return { bytes, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 16) }
}

/**
 * What the build has prepared of the report's knowledge, whatever is laid over it.
 * @returns undefined when it is not there, not whole, or of other knowledge: then an engine prepares it for itself, which takes a second
 */
export function loadPrepared({ hash, base = hash }: Knowledge): Prepared | undefined {
  const built = at('../dist/prepared.bin')
  return existsSync(built) ? unpack(readFileSync(built), base) : undefined
}

/**
 * An engine over some knowledge. Where a layer is laid over it, it knows which day it is.
 * @param weights the learned weights; those that lie in the house when not given
 * @param prepared of {@link loadPrepared}
 * @throws {ProgramError} when the weights are no model
 */
export function openEngine(knowledge: Knowledge, weights: Weights = loadWeights(), prepared?: Prepared): Engine {
  const model = readWhole(WEIGHTS, () => decodeModel(weights.bytes))
  const learned = { model, hash: weights.hash }
  const local = knowledge.layers.length > 0 ? buildLocal : undefined
  const { ask } = createEngine(knowledge, learned, buildIndex, chooseByTags, local, prepared)
  if (!local) return { ask }
  return { ask: (request, meter) => ask({ today: today(), ...request }, meter) }
}

/** What other pages load from this server whatever its knowledge: the widget, when it was built, and the script around a frame. */
export const loadStandingFiles = (): EmbedFiles => new Map([...readWidget(at('../dist/widget')), ...frameFiles()])

/** What other pages load from this server: also what the widget needs to answer offline. */
export const loadEmbedFiles = (knowledge: Knowledge, weights: Weights): EmbedFiles =>
  new Map([...loadStandingFiles(), ...offlineFiles(knowledge, weights)])

/** The screens of the workshops; empty when they were not built. */
export const loadScreens = (): EmbedFiles => readWidget(at('../dist/screens'))
