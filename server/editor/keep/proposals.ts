// What waits for a second person: LAYER/.tilgang/proposals/, one file a proposal.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HISTORY_FOLDER } from '../../../knowledge/layers/index.ts'
import { removeFile, writeWhole } from './files.ts'
import { newVersion, type What } from './history.ts'
import { inside, placeFor } from './places.ts'
import type { Write } from './store.ts'

export type Proposal = {
  readonly id: string
  readonly at: string
  readonly who: string
  readonly what?: What | undefined
  readonly writes: readonly Write[]
  /** sent back to its writer, with a reason */
  readonly back?: { readonly who: string; readonly at: string; readonly why: string } | undefined
}

const NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-[0-9a-f]{8}$/
const folderOf = (root: string): string => inside(root, `${HISTORY_FOLDER}/proposals`)
const fileOf = (root: string, id: string): string => join(folderOf(root), `${id}.json`)

/** The same person, however they write their name. */
export const isSameName = (a: string, b: string): boolean => plainName(a) === plainName(b)
const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLocaleLowerCase('da')
    .replace(/[\s.]+/g, '')

export function listProposals(root: string): Proposal[] {
  const folder = folderOf(root)
  const names = existsSync(folder) ? readdirSync(folder).map(name => name.replace(/\.json$/, '')) : []
  return names
    .filter(name => NAME.test(name))
    .sort()
    .flatMap(id => readProposal(root, id) ?? [])
}

export function readProposal(root: string, id: string): Proposal | undefined {
  if (!NAME.test(id) || !existsSync(fileOf(root, id))) return undefined
  try {
    const kept = JSON.parse(readFileSync(fileOf(root, id), 'utf8')) as Proposal
    const isGood = kept.writes.every(({ place }) => placeFor(place.kind, place.id) !== undefined)
    return isGood ? { ...kept, id } : undefined
  } catch {
    return undefined
  }
}

/** Keeps a proposal; an earlier one of the same writer for the same files goes. */
export function keepProposal(root: string, now: number, proposal: Omit<Proposal, 'id' | 'at'>): Proposal {
  const names = ({ writes }: Pick<Proposal, 'writes'>): string =>
    writes
      .map(({ place }) => `${place.kind}/${place.id}`)
      .sort()
      .join()
  for (const other of listProposals(root))
    if (isSameName(other.who, proposal.who) && names(other) === names(proposal)) removeProposal(root, other.id)
  const whole: Proposal = { id: newVersion(now), at: new Date(now).toISOString(), ...proposal }
  put(root, whole)
  return whole
}

export const sendBack = (root: string, proposal: Proposal, back: NonNullable<Proposal['back']>): void => put(root, { ...proposal, back })
export const removeProposal = (root: string, id: string): void => {
  if (NAME.test(id)) removeFile(fileOf(root, id))
}

function put(root: string, proposal: Proposal): void {
  mkdirSync(folderOf(root), { recursive: true })
  writeWhole(fileOf(root, proposal.id), `${JSON.stringify(proposal, null, 2)}\n`)
}
