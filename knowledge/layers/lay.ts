// Layers over the report: the report's entries stay what they are, the layers stand beside them.
import { type KnowledgeError, KnowledgeErrors } from '../checks/reading/knowledge-error.ts'
import { withHash } from '../hash.ts'
import { withLocalSignposts } from '../local-signposts.ts'
import type { BesideSource, Knowledge, Scenario } from '../schema.ts'
import type { LocalWords } from '../shapes/local.ts'
import { checkLayers } from './checks/index.ts'
import { fill, isDanishOnly } from './fill.ts'
import type { Layer, LocalEntry } from './layer.ts'
import { type Edits, type LoadedLayer, loadLayer } from './load-layer.ts'

/** The kinds of a layer that have pages. */
export const ENTRY_KINDS = ['offers', 'activities', 'cases', 'evidence', 'practice'] as const

/** The source that every sentence of a local entry cites. */
export const citeOf = (id: string): string => `beside-local-${id}`

type Laying = Readonly<{ knowledge: Knowledge; warnings: readonly KnowledgeError[] }>

/**
 * Lays folders over knowledge, in their order. What the report says is not changed; numbers and urgent texts may be.
 * @param today YYYY-MM-DD; only warnings, and dates that are yet to come, depend on it
 * @param edits what folders would hold that is not written yet
 * @throws KnowledgeErrors with every fault in any of the layers
 * @example layOver(knowledge, ['/srv/aarhus'], '2026-11-28').knowledge.layers[0].title.da
 */
export function layOver(
  knowledge: Knowledge,
  folders: readonly string[],
  today: string,
  edits: ReadonlyMap<string, Edits> = new Map(),
): Laying {
  const layers = folders.map(folder => loadLayer(folder, edits.get(folder)))
  const { errors, warnings } = checkLayers({ knowledge, layers }, today)
  if (errors.length > 0) throw new KnowledgeErrors(errors)
  const withPosts = layers.reduce(
    (laid, { signposts, signpostsText }) => (signposts === undefined ? laid : withLocalSignposts(laid, signposts, signpostsText)),
    knowledge,
  )
  const compiled = layers.flatMap(compileLayer)
  const { hash: _, ...before } = withPosts
  const content: Omit<Knowledge, 'hash'> = {
    ...before,
    base: before.base ?? knowledge.hash,
    layers: compiled,
    scenarios: byId([...before.scenarios, ...layers.flatMap(scenariosOf)]),
    sources: { ...before.sources, beside: [...before.sources.beside, ...compiled.flatMap(sourcesOf)] },
  }
  return { knowledge: withHash(content), warnings }
}

function compileLayer({ head, files }: LoadedLayer): Layer[] {
  if (!head) return []
  const entries = ENTRY_KINDS.flatMap(kind => files.filter(file => file.kind === kind).map(file => compileEntry(kind, head.id, file.value)))
  const words = files.filter(file => file.kind === 'words').map(file => file.value as LocalWords)
  const { fictional, ...said } = head
  return [{ ...fill(said, `beside-layer-${head.id}`), fictional, entries: byId(entries), words: byId(words) }]
}

function compileEntry(localKind: LocalEntry['localKind'], layer: string, value: unknown): LocalEntry {
  const { names = { da: [], en: [] }, ...texts } = value as { id: string; names?: LocalEntry['names'] }
  return { ...fill(texts, citeOf(texts.id)), names, localKind, layer, isDanishOnly: isDanishOnly(texts) } as unknown as LocalEntry
}

const scenariosOf = ({ files }: LoadedLayer): Scenario[] =>
  files.filter(file => file.kind === 'scenarios').map(file => file.value as Scenario)

// A reader sees whose words they are, and when somebody last looked.
function sourcesOf({ title, entries }: Layer): BesideSource[] {
  return entries.map(({ id, title: entry, checked }) => ({
    id: citeOf(id),
    checked,
    title: { da: `${title.da}: ${entry.da}`, en: `${title.en}: ${entry.en}` },
    label: { da: `fra ${title.da}, ikke fra rapporten`, en: `from ${title.en}, not from the report` },
  }))
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
