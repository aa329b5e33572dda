// What a server lives on, in the state of knowledge that is in use now; and in the next one, when there is newer knowledge.
import { KnowledgeError, KnowledgeErrors } from '../knowledge/load.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import { watchClosing } from './closed/closing.ts'
import type { Config } from './config.ts'
import { type Editor, openEditor } from './editor/editor.ts'
import { type EmbedFiles, makeNow, offlineFiles } from './embed/files.ts'
import type { House } from './house.ts'
import { openKept } from './kept.ts'
import { loadKnowledge, loadPrepared, loadScreens, loadStandingFiles, loadWeights, openEngine } from './knowledge.ts'
import { openLimits } from './limits/limits.ts'
import { fingerprint } from './operation/fingerprint.ts'
import type { Operation } from './operation/operation.ts'
import { readKnowledge } from './operation/read-knowledge.ts'

export type Houses = {
  readonly current: () => House
  /** absent: nothing is edited here */
  readonly editor: Editor | undefined
  /** Makes the next house from newer knowledge, around the same rooms. @throws when no engine can be made of it; then nothing has changed */
  readonly take: (knowledge: Knowledge) => void
  /** the look of the knowledge's folders before they were read; undefined when there are none */
  readonly seen: string | undefined
  readonly endStreams: () => void
  readonly close: () => Promise<void>
}

/**
 * Opens the first house.
 * @param hold is called before work that holds up all answers
 * @throws {ConfigError} when the storage cannot be used
 * @throws {KnowledgeErrors} when the knowledge is wrong
 */
export async function openHouses(config: Config, operation: Operation, hold: () => void): Promise<Houses> {
  const weights = loadWeights()
  const screens = loadScreens()
  const standing = loadStandingFiles()
  const { log, metrics, state } = operation
  const editor = openEditor(config, state)
  const closing = watchClosing(config)
  const { limits, makeCounter, close: closeLimits } = openLimits(config, trouble => log.error({ trouble }, 'limits'))
  // The files of the knowledge before stay: a browser that has read their names still asks for them.
  let before: EmbedFiles = new Map()

  const make = (knowledge: Knowledge): House => {
    hold()
    const engine = openEngine(knowledge, weights, loadPrepared(knowledge))
    const offline = offlineFiles(knowledge, weights)
    makeNow(before)
    const embed = new Map([...standing, ...before, ...offline])
    before = offline
    return { engine, knowledge, config, closing, ...(limits ? { limits } : {}), embed, screens, operation }
  }

  const { knowledgeFolders: folders, signpostsFile: signposts } = config
  const seen = folders === undefined ? undefined : await fingerprint(folders)
  const first = make(await readFirst(folders, signposts))
  const kept = await openKept(first, trouble => log.error({ trouble }, 'storage'), makeCounter)
  const { counts } = kept
  let { workshops } = kept
  const furnish = (house: House): House => ({
    ...house,
    engine: counted(house.engine, metrics),
    ...(workshops ? { workshops } : {}),
    ...(counts ? { counts } : {}),
    ...(editor ? { editor } : {}),
  })
  let current = furnish(first)
  if (workshops) {
    const { hub, store, clock } = workshops
    metrics?.watch({ streams: hub.countStreams, rooms: () => store.countRooms(clock()).catch(() => undefined) })
  }

  return {
    current: () => current,
    editor,
    take(knowledge) {
      const next = make(knowledge)
      workshops = workshops?.renew({ ...next, scenarios: knowledge.scenarios })
      current = furnish(next)
    },
    seen,
    endStreams: () => workshops?.close(),
    async close() {
      closing.stop()
      editor?.close()
      await kept.close()
      await closeLimits()
    },
  }
}

// A folder takes seconds to read: meanwhile the server says that it is starting.
async function readFirst(folders: readonly string[] | undefined, signposts: string | undefined): Promise<Knowledge> {
  if (folders === undefined) return loadKnowledge(folders, signposts)
  const reading = await readKnowledge({ folders, signposts, isTried: false })
  if ('knowledge' in reading) return reading.knowledge
  if ('bug' in reading) throw new Error(reading.bug)
  throw new KnowledgeErrors(reading.faults.map(fault => new KnowledgeError(fault)))
}

const counted = (engine: House['engine'], metrics: Operation['metrics']): House['engine'] =>
  metrics
    ? {
        ask(request) {
          const answer = engine.ask(request)
          metrics.countAnswer(answer)
          return answer
        },
      }
    : engine
