import { placeOf } from '../../checks/walk/files-of.ts'
import { entryFiles, headFiles, type LayerCheck } from './check.ts'

const APART: ReadonlySet<string> = new Set(['layer', 'scenarios', 'words'])

export const localIdsOnce: LayerCheck = {
  name: 'local-ids-once',
  what: 'A name is used once among all entries of all layers and among the layers, and no family has the name of one of the report’s.',
  severity: 'error',
  run: laid => {
    const seen = new Map<string, string>(laid.knowledge.scenarios.map(({ id }) => [`scenarios/${id}`, `scenarios/${id}.yaml`]))
    return [...headFiles(laid), ...entryFiles(laid)].flatMap(file => {
      const { id } = file.value
      // Layers and words have no page, and families have their own; all else shares its addresses.
      const key = APART.has(file.kind) ? `${file.kind}/${id}` : id
      const there = seen.get(key)
      seen.set(key, there ?? file.file)
      if (there === undefined) return []
      return {
        ...placeOf(file, ['id']),
        da: `id: "${id}" bruges allerede i ${there}. Vælg et andet navn.`,
        en: `id: "${id}" is already used in ${there}. Choose another name.`,
      }
    })
  },
}
