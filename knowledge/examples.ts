// Reads the written experience: labelled utterances in examples/*.jsonl, one JSON object a line. What is learned from them: training/.
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathOf, putIssueInWords } from './checks/reading/issue-in-words.ts'
import { KnowledgeError, KnowledgeErrors } from './checks/reading/knowledge-error.ts'
import { readText } from './checks/reading/read-text.ts'
import { Example } from './schema.ts'

/** An example and where it stands. */
export type PlacedExample = Example & {
  readonly file: string
  readonly line: number
  /** labelled by the conventions of the question sets: counts more, and is what cross-validation is held against */
  readonly isCareful: boolean
}

/** Examples as they were read. Faults are returned, not thrown. */
export type LoadedExamples = Readonly<{ examples: readonly PlacedExample[]; problems: readonly KnowledgeError[] }>

/**
 * Reads all examples, in the order of file names and lines.
 * @param folder where the files are
 * @param shown the folder as it is shown in messages: `knowledge/examples`
 */
export function loadExamples(folder: string, shown = folder): LoadedExamples {
  const examples: PlacedExample[] = []
  const problems: KnowledgeError[] = []
  for (const name of readdirSync(folder)
    .filter(each => each.endsWith('.jsonl'))
    .sort()) {
    const file = `${shown}/${name}`
    try {
      readText(join(folder, name), file)
        .split('\n')
        .forEach((text, i) => {
          if (text.trim() === '') return
          const read = readLine(text, file, i + 1)
          if ('problems' in read) problems.push(...read.problems)
          else examples.push(read.example)
        })
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error
      problems.push(error)
    }
  }
  return { examples, problems }
}

/**
 * The same for those who can do nothing with half of it.
 * @throws KnowledgeErrors with every line that is not well formed
 */
export function readExamples(folder: string): readonly PlacedExample[] {
  const { examples, problems } = loadExamples(folder)
  if (problems.length > 0) throw new KnowledgeErrors(problems)
  return examples
}

function readLine(text: string, file: string, line: number): { example: PlacedExample } | { problems: KnowledgeError[] } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    const told = {
      da: 'Linjen er ikke et JSON-objekt. Se efter manglende anførselstegn, kommaer og klammer.',
      en: 'The line is no JSON object. Look for missing quotes, commas and brackets.',
    }
    return { problems: [new KnowledgeError({ file, line, ...told }, { cause })] }
  }
  const result = Example.safeParse(value)
  if (result.success) return { example: { ...result.data, file, line, isCareful: basename(file).startsWith('asked-') } }
  return {
    problems: result.error.issues.map(issue => {
      const { da, en } = putIssueInWords(issue, value, Example)
      return new KnowledgeError({ file, line, da, en }, { cause: pathOf(issue).join('.') })
    }),
  }
}
