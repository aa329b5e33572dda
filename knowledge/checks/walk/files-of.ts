import type { Content, ContentKind, KnowledgeFile, Loaded } from '../../load.ts'
import type { Path } from '../reading/parse-yaml.ts'

/** A file whose content has passed its schema. */
export type FileOf<K extends ContentKind> = Omit<KnowledgeFile, 'kind' | 'value'> & Readonly<{ kind: K; value: Content<K> }>

/** The valid files of one kind, in the order of their names. */
export function filesOf<K extends ContentKind>(loaded: Loaded, kind: K): FileOf<K>[] {
  return validFiles(loaded).filter((file): file is FileOf<K> => file.kind === kind)
}

/** All valid files. */
export function validFiles(loaded: Loaded): KnowledgeFile[] {
  return loaded.files.filter(file => file.value !== undefined)
}

/** The place of a finding. */
export function placeOf(file: Pick<KnowledgeFile, 'file' | 'lineOf'>, path: Path = []): { file: string; line: number; path: Path } {
  return { file: file.file, line: file.lineOf(path), path }
}
