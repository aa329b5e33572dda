// Small made-up experience for the tests of its rules: free of faults; a test adds one.
import type { Association, ExampleCheck, Material } from '../../../../knowledge/checks/examples/check.ts'
import type { PlacedExample } from '../../../../knowledge/examples.ts'

const common = {
  da: new Set('hun har ikke og det er vi at sig jeg hvad'.split(' ')),
  en: new Set('she has not and it is we that her what the to'.split(' ')),
}

/** Material with these examples, each on a line of its own from 1 on, in `made-up.jsonl`. */
export function materialWith(examples: readonly Partial<PlacedExample>[], more: Partial<Material> = {}): Material {
  return {
    examples: examples.map((example, i) => ({
      t: `ingen lygte nummer ${i}`,
      lang: 'da',
      problems: ['no-lantern'],
      groups: [],
      topics: [],
      outcome: 'answer',
      file: 'made-up.jsonl',
      line: i + 1,
      isCareful: false,
      ...example,
    })),
    broken: [],
    associations: [],
    ids: { problems: new Set(['no-lantern', 'dark-evenings']), groups: new Set(['neighbours']), topics: new Set(['inviting']) },
    common,
    harmless: { da: ['slå græs'], en: [] },
    questions: [],
    ...more,
  }
}

/** An association of `da.tsv`. */
export const association = (line: number, phrase: string, ...meanings: readonly string[]): Association => ({
  file: 'da.tsv',
  line,
  lang: 'da',
  phrase,
  meanings: meanings.map(meaning => {
    const [id = '', weight] = meaning.split(':')
    return { id, weight: Number(weight) }
  }),
})

/** What a rule finds, each as `made-up.jsonl:2 the English sentence`. */
export const told = (check: ExampleCheck, material: Material): string[] =>
  check.run(material).map(({ file, line, en }) => `${file}:${line} ${en}`)
