import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { loadExamples } from '../../examples.ts'
import type { Loaded } from '../../load.ts'
import type { Lang } from '../../schema.ts'
import type { Association, Material, TrialQuestion } from '../examples/check.ts'
import { readText } from './read-text.ts'

/**
 * Gathers what the rules for examples and associations look at.
 * @param folder the knowledge folder, as it was loaded
 * @param trials files of labelled questions, or folders that hold such files; what is not there is left out
 */
export function gatherMaterial(folder: string, { folder: shown, knowledge }: Loaded, trials: readonly string[]): Material {
  const examples = join(folder, 'examples')
  const read = existsSync(examples) ? loadExamples(examples, `${shown}/examples`) : { examples: [], problems: [] }
  const ids = (list: readonly { id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id))
  return {
    examples: read.examples,
    broken: read.problems,
    associations: (['da', 'en'] as const).flatMap(lang => readAssociations(folder, shown, lang)),
    ids: { problems: ids(knowledge.problems), groups: ids(knowledge.groups), topics: ids(knowledge.topics) },
    common: { da: new Set(knowledge.common.da), en: new Set(knowledge.common.en) },
    harmless: knowledge.harmless,
    questions: trials.filter(existsSync).flatMap(listTrials).flatMap(readQuestions),
  }
}

// Lines of another form are told when knowledge is loaded.
function readAssociations(folder: string, shown: string, lang: Lang): Association[] {
  const path = join(folder, 'associations', `${lang}.tsv`)
  const file = `${shown}/associations/${lang}.tsv`
  if (!existsSync(path)) return []
  return readText(path, file)
    .split('\n')
    .flatMap((text, i) => {
      const [phrase = '', meanings] = text.split('\t')
      if (meanings === undefined) return []
      return {
        file,
        line: i + 1,
        lang,
        phrase,
        meanings: meanings.split(' ').map(meaning => {
          const [id = '', weight] = meaning.split(':')
          return { id, weight: Number(weight) }
        }),
      }
    })
}

const listTrials = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter(name => name.endsWith('.jsonl'))
        .sort()
        .map(name => `${path}/${name}`)
    : [path]

function readQuestions(file: string): TrialQuestion[] {
  return readText(file, file)
    .split('\n')
    .flatMap((text, i) => (text.trim() === '' ? [] : { file, line: i + 1, text: String((JSON.parse(text) as { q: unknown }).q) }))
}
