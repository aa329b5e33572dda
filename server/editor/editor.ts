// The editors' page without HTTP: what is there, what is saved, what waits, and when it is in use.
import { accessSync, constants, realpathSync } from 'node:fs'
import type { Lang } from '../../engine/answer.ts'
import { HISTORY_FOLDER, isLayer } from '../../knowledge/layers/index.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import { type Config, ConfigError } from '../config.ts'
import type { State, ToldFault } from '../operation/state.ts'
import { Problem } from '../problem.ts'
import { type EditList, openChecker } from './check/checker.ts'
import type { Told } from './check/told.ts'
import { choicesFrom } from './form/choices.ts'
import { type Field, formOf } from './form/form.ts'
import { tidyValue } from './form/tidy.ts'
import type { Found } from './keep/files.ts'
import { versionBefore, type What } from './keep/history.ts'
import { type Held, hold } from './keep/lock.ts'
import { type EditKind, Escape, editKinds, inside, type Place, pathOf } from './keep/places.ts'
import { isSameName, keepProposal, type Proposal, readProposal, removeProposal, sendBack } from './keep/proposals.ts'
import { type Conflict, openStore, type Write } from './keep/store.ts'
import { createGate } from './who.ts'
import { changeYaml, writeYaml, yamlValue } from './yaml/change.ts'
import { isFields } from './yaml/emit.ts'

/** What an editor sends of one file: the fields of its form, or its whole text. */
export type Sent = { readonly place: Place } & ({ readonly value: unknown } | { readonly text: string })
export type Outcome =
  | { readonly result: 'saved' | 'same' | 'proposed' }
  | { readonly result: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly result: 'faulty'; readonly faults: readonly Told[] }
/** Whether the newest knowledge answers; if not, why. */
export type Taken = { readonly isInUse: boolean; readonly faults: readonly ToldFault[] }

/**
 * Opens the page; undefined when no folder is named.
 * @param state tells whether knowledge was refused
 * @throws {ConfigError} when the folder cannot be edited, or nobody could be let in
 */
export function openEditor(config: Config, state: State, clock: () => number = Date.now) {
  const { editFolder: root, knowledgeFolders: folders = [], signpostsFile: signposts, needsApproval } = config
  if (root === undefined) return undefined
  const layer = checkSetting(config, root)
  const gate = createGate(config)
  const store = openStore(root, clock)
  const checker = openChecker({ folders, layer, signposts })
  let reload = async (): Promise<void> => {}
  // What was saved last is being read, or was.
  let reading: Promise<void> = Promise.resolve()
  let last: Promise<unknown> = Promise.resolve()

  // One save after the other, also of several servers: two that are right by themselves may be wrong together.
  function inTurn<T>(work: (held: Held) => Promise<T> | T): Promise<T> {
    const next = last.then(() => alone(work))
    last = next.catch(() => {})
    return next
  }

  /** @throws {Problem} `saved-elsewhere` */
  async function alone<T>(work: (held: Held) => Promise<T> | T): Promise<T> {
    const held = await hold(root as string).catch(error => {
      throw toldPlainly(error)
    })
    if (!held) throw new Problem('saved-elsewhere')
    try {
      guarded(store.tidy)
      return await work(held)
    } finally {
      held.release()
    }
  }

  const fieldsOf = (kind: EditKind, lang: Lang, knowledge: Knowledge): Field[] => formOf(kind, lang, choicesFrom(knowledge, lang))
  const bare = (kind: EditKind): Field[] => formOf(kind, 'da', {})

  /** The file as what was sent makes it. @param there the file as it is, or as it was */
  function textOf(sent: Sent, there: Pick<Found, 'text'> | undefined = store.read(sent.place)): string {
    if ('text' in sent)
      return `${sent.text
        .replace(/^\uFEFF/, '')
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .trimEnd()}\n`
    const before = there && yamlValue(there.text)
    const value = tidyValue(sent.value, bare(sent.place.kind), before)
    const schema = editKinds[sent.place.kind]
    return there && isFields(before) ? changeYaml(there.text, value, schema) : writeYaml(value, schema)
  }

  const listOf = (writes: readonly Write[]): EditList => writes.map(({ place, text }) => [pathOf(place), text ?? undefined])

  async function put(
    writes: readonly Write[],
    by: { readonly who: string; readonly what?: What; readonly approvedBy?: string },
    { isMine }: Held,
  ): Promise<Outcome> {
    const conflicts = store.conflictsOf(writes)
    if (conflicts.length > 0) return { result: 'conflict', conflicts }
    if (writes.every(({ place, text }) => (store.read(place)?.text ?? null) === text)) return { result: 'same' }
    const faults = await checker.check(listOf(writes))
    if (faults.some(({ isWarning }) => !isWarning)) return { result: 'faulty', faults }
    if (!isMine()) throw new Problem('saved-elsewhere')
    if (needsApproval && by.approvedBy === undefined) {
      guarded(() => keepProposal(root as string, clock(), { who: by.who, ...(by.what ? { what: by.what } : {}), writes }))
      return { result: 'proposed' }
    }
    const written = guarded(() => store.write(writes, by))
    if (written.conflicts.length > 0) return { result: 'conflict', conflicts: written.conflicts }
    reading = reload()
    return { result: 'saved' }
  }

  /** @throws {Problem} `unknown-id` */
  const proposalOf = (id: string): Proposal => {
    const proposal = readProposal(root, id)
    if (!proposal) throw new Problem('unknown-id')
    return proposal
  }

  return {
    root,
    gate,
    checker,
    needsApproval,
    fieldsOf,
    textOf,
    read: (place: Place): Found | undefined => guarded(() => store.read(place)),
    /** @throws {Problem} `not-written` */
    save: (writes: readonly Write[], who: string, what?: What): Promise<Outcome> =>
      inTurn(held => put(writes, { who, ...(what ? { what } : {}) }, held)),
    check: (sent: Sent): Promise<readonly Told[]> => checker.check([[pathOf(sent.place), guarded(() => textOf(sent))]]),
    /** The version before a change comes back; that is a change, too. */
    restore(place: Place, version: string, base: string | null, who: string): Promise<Outcome> {
      const text = guarded(() => versionBefore(root, place, version))
      if (text === undefined) throw new Problem('unknown-id')
      return inTurn(held => put([{ place, base, text }], { who, what: 'restored' }, held))
    },
    /** @throws {Problem} `own-proposal` when it is the writer's own */
    approve(id: string, who: string): Promise<Outcome> {
      return inTurn(async held => {
        const proposal = proposalOf(id)
        if (isSameName(proposal.who, who)) throw new Problem('own-proposal')
        const { what } = proposal
        const outcome = await put(proposal.writes, { who: proposal.who, approvedBy: who, ...(what ? { what } : {}) }, held)
        if (outcome.result === 'saved' || outcome.result === 'same') removeProposal(root, id)
        return outcome
      })
    },
    /** Sends a proposal back to its writer; the writer's own is taken away. */
    decline(id: string, who: string, why: string): Promise<void> {
      return inTurn(() => {
        const proposal = proposalOf(id)
        if (isSameName(proposal.who, who)) removeProposal(root, id)
        else guarded(() => sendBack(root, proposal, { who, why, at: new Date(clock()).toISOString() }))
      })
    },
    proposalOf,
    preview: (edits: EditList) => checker.preview(edits),
    /** What comes of the newest files: waits until they have been read. */
    async taken(): Promise<Taken> {
      await reading
      return { isInUse: state.refused === undefined, faults: state.refused?.faults ?? [] }
    },
    /** @param how knowledge is read again */
    connect(how: () => Promise<void>): void {
      reload = how
    },
    close: () => checker.close(),
  }
}

export type Editor = NonNullable<ReturnType<typeof openEditor>>

function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toldPlainly(error)
  }
}

// A full disk, a folder of somebody else, a link that leads elsewhere: told without a path.
function toldPlainly(error: unknown): unknown {
  if (error instanceof Escape) return new Problem('not-a-plain-file')
  return error instanceof Error && 'syscall' in error ? new Problem('not-written') : error
}

// The layer under the name that TILGANG_KNOWLEDGE gives it.
function checkSetting({ knowledgeFolders: folders = [], editorKey, editorHeader }: Config, root: string): string {
  const wrong = (da: string, en: string): never => {
    throw new ConfigError(`TILGANG_EDIT: ${da} / ${en}`)
  }
  const real = (path: string): string | undefined => {
    try {
      return realpathSync(path)
    } catch {
      return undefined
    }
  }
  const layer = folders.find(folder => real(folder) !== undefined && real(folder) === real(root))
  if (layer === undefined) return wrong('mappen skal stå i TILGANG_KNOWLEDGE', 'the folder must be one of TILGANG_KNOWLEDGE')
  if (!isLayer(layer)) return wrong('mappen har ingen layer.yaml', 'the folder has no layer.yaml')
  try {
    inside(root, HISTORY_FOLDER)
  } catch {
    return wrong(`${HISTORY_FOLDER} er en genvej til et andet sted`, `${HISTORY_FOLDER} is a link to another place`)
  }
  try {
    accessSync(root, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return wrong('serveren må ikke skrive i mappen', 'the server may not write to the folder')
  }
  if ((editorKey === undefined) === (editorHeader === undefined))
    return wrong(
      'sæt enten TILGANG_EDITOR_KEY eller TILGANG_EDITOR_HEADER, så det er afgjort, hvem der er redaktør',
      'set either TILGANG_EDITOR_KEY or TILGANG_EDITOR_HEADER, which decides who is an editor',
    )
  return layer
}
