// Reads the folder of one layer: layer.yaml says whose it is, each other kind has a folder of its own.
import { existsSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { KnowledgeError, sortFindings } from '../checks/reading/knowledge-error.ts'
import { listFolder, listNames, ownName, type Place, type ReadFile, readFile, showFolder } from '../checks/reading/read-file.ts'
import { LayerHead, type LocalKind, localKinds } from '../shapes/local.ts'
import { LocalScenario } from '../shapes/local-scenario.ts'
import { standIn } from './fill.ts'

export const LAYER_FILE = 'layer.yaml'
/** Numbers and urgent texts that stand in the place of the built-in ones: the same form as TILGANG_SIGNPOSTS. */
export const SIGNPOSTS_FILE = 'signposts.yaml'
/** What the editors' page keeps for itself; no knowledge. */
export const HISTORY_FOLDER = '.tilgang'

/** The folders of a layer, and what a file in each is held against. */
export const layerParts = { ...localKinds, scenarios: LocalScenario } as const
export type LayerPart = LocalKind | 'scenarios'
export type LayerFile = ReadFile<LayerPart | 'layer'>

/** A layer before it is laid over the report, maybe with faults. */
export type LoadedLayer = Readonly<{
  /** the folder as it is shown in messages */
  folder: string
  /** layer.yaml; undefined when it is broken */
  head: LayerHead | undefined
  files: readonly LayerFile[]
  /** the path of its signposts.yaml, when there is one */
  signposts: string | undefined
  /** what stands in it instead of what is written there */
  signpostsText?: string | undefined
  problems: readonly KnowledgeError[]
}>

/** What files of a layer would hold, by their path below it (`offers/x.yaml`); undefined: the file would be gone. */
export type Edits = ReadonlyMap<string, string | undefined>
const NONE: Edits = new Map()

/** Whether a folder is a layer, and not knowledge that stands alone; also one that lacks its layer.yaml, so that this can be told. */
export const isLayer = (folder: string): boolean =>
  isThere(folder, LAYER_FILE) || (!existsSync(join(folder, 'problems')) && Object.keys(layerParts).some(part => isThere(folder, part)))

// A link that leads nowhere is there, too.
const isThere = (folder: string, name: string): boolean => lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined

/**
 * Reads a layer. Never throws for bad content: the faults are returned, sorted by file and line.
 * @param edits what it would hold that is not written yet
 */
export function loadLayer(folder: string, edits: Edits = NONE): LoadedLayer {
  const shown = showFolder(folder)
  const problems: KnowledgeError[] = []
  const head = readFile(
    {
      path: join(folder, LAYER_FILE),
      ...textOf(edits, LAYER_FILE),
      file: `${shown}/${LAYER_FILE}`,
      kind: 'layer',
      id: 'layer',
      schema: LayerHead,
    },
    problems,
  )
  refuseStrangers(folder, shown, problems)
  const places = (Object.keys(layerParts) as LayerPart[]).flatMap(kind =>
    namesAfter(edits, kind, listNames(folder, shown, kind, problems)).map(
      (id): Place<LayerPart> => ({
        path: join(folder, kind, `${id}.yaml`),
        ...textOf(edits, `${kind}/${id}.yaml`),
        file: `${shown}/${kind}/${id}.yaml`,
        kind,
        id,
        schema: layerParts[kind],
        nameOf: ownName,
        ...(kind === 'scenarios' ? { finish: standIn } : {}),
      }),
    ),
  )
  const signposts = join(folder, SIGNPOSTS_FILE)
  return {
    folder: shown,
    head: head.value as LayerHead | undefined,
    files: [head, ...places.map(place => readFile(place, problems))],
    signposts: (edits.has(SIGNPOSTS_FILE) ? edits.get(SIGNPOSTS_FILE) !== undefined : isThere(folder, SIGNPOSTS_FILE))
      ? signposts
      : undefined,
    signpostsText: edits.get(SIGNPOSTS_FILE),
    problems: sortFindings(problems),
  }
}

const textOf = (edits: Edits, path: string): { text?: string } => {
  const text = edits.get(path)
  return text === undefined ? {} : { text }
}

function namesAfter(edits: Edits, kind: string, names: readonly string[]): string[] {
  const after = new Set(names)
  for (const [path, text] of edits) {
    const [part, name = ''] = path.split('/')
    if (part !== kind) continue
    const id = name.slice(0, -'.yaml'.length)
    if (text === undefined) after.delete(id)
    else after.add(id)
  }
  return [...after].sort()
}

// A folder with a slip in its name would lose its content without anybody noticing.
function refuseStrangers(folder: string, shown: string, problems: KnowledgeError[]): void {
  const known = Object.keys(layerParts)
  for (const entry of listFolder(folder, shown, problems)) {
    const { name } = entry
    if (name.startsWith('.') || known.includes(name) || name === LAYER_FILE || name === SIGNPOSTS_FILE || /^(README|LICENSE)/i.test(name))
      continue
    if (!entry.isDirectory() && !/\.ya?ml(?:\.\w+)?$/i.test(name)) continue
    problems.push(
      new KnowledgeError({
        file: `${shown}/${name}`,
        line: 1,
        da: `Her læses kun mapperne ${known.join(', ')} og filerne ${LAYER_FILE} og ${SIGNPOSTS_FILE}. Omdøb den, eller flyt den.`,
        en: `Only the folders ${known.join(', ')} and the files ${LAYER_FILE} and ${SIGNPOSTS_FILE} are read here. Rename it, or move it.`,
      }),
    )
  }
}
