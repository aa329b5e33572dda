import type { Finding } from '../../checks/reading/knowledge-error.ts'
import type { Knowledge } from '../../schema.ts'
import type { LayerFile, LoadedLayer } from '../load-layer.ts'

/** What a rule sees: the report, and all layers that are laid over it. */
export type Laid = Readonly<{ knowledge: Omit<Knowledge, 'hash'>; layers: readonly LoadedLayer[] }>

/** One rule that all layers keep. It has a file of its own, with its name. */
export type LayerCheck = Readonly<{
  name: string
  /** the rule in one sentence */
  what: string
  /** an error stops the layer; a warning is only shown */
  severity: 'error' | 'warning'
  /** @param today YYYY-MM-DD */
  run: (laid: Laid, today: string) => readonly Finding[]
}>

/** What every entry of a layer has, as far as rules look at it. */
export type AnyEntry = Readonly<Record<string, unknown>> & { readonly id: string }
export type EntryFile = LayerFile & { readonly value: AnyEntry }

/** layer.yaml of each layer, when it has passed its schema. */
export const headFiles = ({ layers }: Laid): EntryFile[] =>
  layers.flatMap(layer => layer.files).filter((file): file is EntryFile => file.kind === 'layer' && file.value !== undefined)

/** The entries of all layers that have passed their schema. */
export const entryFiles = ({ layers }: Laid): EntryFile[] =>
  layers.flatMap(layer => layer.files).filter((file): file is EntryFile => file.kind !== 'layer' && file.value !== undefined)
