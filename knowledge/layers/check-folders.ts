// What whoever edits layers is told: every fault of every file, what is overdue, and how much was read.
import { KnowledgeError, KnowledgeErrors, sortFindings } from '../checks/reading/knowledge-error.ts'
import { parseYaml } from '../checks/reading/parse-yaml.ts'
import { readText } from '../checks/reading/read-text.ts'
import { withLocalSignposts } from '../local-signposts.ts'
import type { Knowledge } from '../schema.ts'
import { checkLayers } from './checks/index.ts'
import { localCheckedBefore, localOverdue, longAgo, yetToCome } from './checks/local-checked.ts'
import { type LoadedLayer, layerParts, loadLayer } from './load-layer.ts'

export type LayersTold = Readonly<{
  errors: readonly KnowledgeError[]
  warnings: readonly KnowledgeError[]
  /** one line a layer: `examples/fjordby: offers 23 · activities 3 · ...` */
  counts: readonly string[]
}>

/**
 * Reads layers and holds them against every rule, laid over the knowledge in their order. Never throws for bad content.
 * @param today YYYY-MM-DD
 */
export function checkFolders(knowledge: Knowledge, folders: readonly string[], today: string): LayersTold {
  const layers = folders.map(folder => loadLayer(folder))
  const { errors, warnings } = checkLayers({ knowledge, layers }, today)
  const paths = layers.flatMap(({ signposts }) => signposts ?? [])
  const faults = checkSignposts(knowledge, paths)
  const days = faults.length > 0 ? [] : paths.map(path => ({ path, ...dayOf(path) }))
  const told = (judge: typeof longAgo, rule: string): KnowledgeError[] =>
    days.flatMap(({ path, checked, line }) => {
      const said = judge(checked, today)
      return said === undefined ? [] : new KnowledgeError({ file: path, line, ...said, rule })
    })
  return {
    errors: sortFindings([...errors, ...faults, ...told(yetToCome, localCheckedBefore.name)]),
    warnings: sortFindings([...warnings, ...told(longAgo, localOverdue.name)]),
    counts: layers.map(count),
  }
}

// The day of a file that has passed its schema.
function dayOf(path: string): { checked: string; line: number } {
  const { value, lineOf } = parseYaml(readText(path, path), path)
  return { checked: (value as { checked: string }).checked, line: lineOf(['checked']) }
}

function checkSignposts(knowledge: Knowledge, paths: readonly string[]): readonly KnowledgeError[] {
  try {
    paths.reduce((laid, path) => withLocalSignposts(laid, path), knowledge)
    return []
  } catch (error) {
    if (error instanceof KnowledgeErrors) return error.errors
    throw error
  }
}

function count({ folder, files, signposts }: LoadedLayer): string {
  const parts = Object.keys(layerParts).map(kind => `${kind} ${files.filter(file => file.kind === kind).length}`)
  return `${folder}: ${[...parts, `signposts ${signposts === undefined ? 0 : 1}`].join(' · ')}`
}
