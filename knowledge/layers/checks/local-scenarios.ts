import { citesResolveAndPagesInRange } from '../../checks/cites-resolve-and-pages-in-range.ts'
import type { Finding } from '../../checks/reading/knowledge-error.ts'
import { scenarioLength } from '../../checks/scenario-length.ts'
import { scenarioNamesNoLabel } from '../../checks/scenario-names-no-label.ts'
import { scenarioOwnWords } from '../../checks/scenario-own-words.ts'
import type { ContentKind, KnowledgeFile, Loaded } from '../../load.ts'
import type { Kind, Knowledge } from '../../schema.ts'
import { kinds } from '../../schema.ts'
import { entryFiles, type LayerCheck } from './check.ts'

const SAME = [scenarioLength, scenarioNamesNoLabel, scenarioOwnWords]

const once = (findings: readonly Finding[]): Finding[] => {
  const seen = new Set<string>()
  return findings.filter(({ file, da }) => !seen.has(`${file} ${da}`) && seen.add(`${file} ${da}`))
}

export const localScenarios: LayerCheck = {
  name: 'local-scenarios',
  what: 'A family of one’s own keeps the rules that the built-in families keep.',
  severity: 'error',
  run: (laid, today) => {
    const own = entryFiles(laid).filter(file => file.kind === 'scenarios') as unknown as KnowledgeFile[]
    if (own.length === 0) return []
    const loaded: Loaded = { folder: '', knowledge: laid.knowledge, files: [...filesOfReport(laid.knowledge), ...own], problems: [] }
    const cited = citesResolveAndPagesInRange.run({ ...loaded, files: own }, today)
    // Where the Danish stands for the English, a fault would be told twice.
    return once([...SAME.flatMap(check => check.run(loaded, today)), ...cited])
  },
}

// The report as files again; its own families were checked when it was compiled.
const filesOfReport = (knowledge: Omit<Knowledge, 'hash'>): KnowledgeFile[] =>
  (Object.keys(kinds) as Kind[])
    .filter(kind => kind !== 'scenarios')
    .flatMap(kind =>
      knowledge[kind].map(value => ({ file: `${kind}/${value.id}.yaml`, kind: kind as ContentKind, id: value.id, value, lineOf: () => 1 })),
    )
