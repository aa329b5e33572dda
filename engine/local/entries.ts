// Local entries to look up: all layers as one list. For doors that show pages.
import type { Knowledge, Layer, LocalEntry } from '../../knowledge/schema.ts'
import { LOCAL_SOURCE } from '../understand/words.ts'

/** The kinds in which local entries are listed, the most asked for first. */
export const LOCAL_KINDS = ['offers', 'activities', 'cases', 'practice', 'evidence'] as const satisfies readonly LocalEntry['localKind'][]

/** Every entry of every layer. */
export const localEntries = ({ layers }: Pick<Knowledge, 'layers'>): readonly LocalEntry[] => layers.flatMap(layer => layer.entries)

/** A local entry and the layer that it stands in. */
export function findLocal(
  { layers }: Pick<Knowledge, 'layers'>,
  id: string,
): { readonly entry: LocalEntry; readonly layer: Layer } | undefined {
  for (const layer of layers) {
    const entry = layer.entries.find(one => one.id === id)
    if (entry) return { entry, layer }
  }
  return undefined
}

/** Whether a citation key stands for something that a layer brought. */
export const isLocalSource = (cite: string): boolean => cite.startsWith(LOCAL_SOURCE)
