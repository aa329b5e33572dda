// The patterns that recheck does not prove linear: why they are no danger, and the longest text that they ever meet.
export type Bounded = {
  readonly file: string
  /** the pattern; absent: all of the file */
  readonly source?: string
  readonly why: string
  /** the longest text that it meets, in UTF-16 units */
  readonly longest: number
}

export const BOUNDED: readonly Bounded[] = [
  {
    file: 'engine/privacy/patterns.ts',
    why: 'every repetition has an upper limit, so that a place in the text costs at most a constant; texts end at the longest story of a family',
    longest: 3000,
  },
  {
    file: 'engine/understand/lexicon.ts',
    source: '\\s*(?:\\.\\.\\.|…)\\s*',
    why: 'reads the phrases of the knowledge when the engine is made, never what a user writes',
    longest: 200,
  },
  {
    file: 'knowledge/checks/walk/numbers.ts',
    source: '\\B(?=(\\d{3})+$)',
    why: 'reads a number that JavaScript wrote',
    longest: 25,
  },
  {
    file: 'widget/words/numbers.ts',
    source: '\\B(?=(\\d{3})+$)',
    why: 'reads a number that JavaScript wrote',
    longest: 25,
  },
  {
    file: 'server/pages/draw/figures.tsx',
    source: '\\B(?=(\\d{3})+$)',
    why: 'reads a number that JavaScript wrote',
    longest: 25,
  },
  {
    file: 'server/embed/files.ts',
    source: '[-.](?=[\\w-]*[\\dA-Z])[\\w-]{8,}\\.\\w+$',
    why: 'reads the names of our own built files at the start',
    longest: 255,
  },
  {
    file: 'server/routes/assets.ts',
    source: '\\/\\*.*\\*\\/',
    why: 'reads one style sheet of our own at the start',
    longest: 10_000,
  },
  {
    file: 'widget/element/attributes.ts',
    source: '\\/+$',
    why: 'reads an attribute that the owner of the page wrote, once',
    longest: 2000,
  },
  {
    file: 'widget/element/tilgang-guide.ts',
    source: '[^/]*$',
    why: 'reads the address of the script that is running, once',
    longest: 2000,
  },
  {
    file: 'widget/element/tilgang-guide.ts',
    source: '\\/[^/]*\\.js(?:\\?.*)?$',
    why: 'reads the address of the script that is running, once',
    longest: 2000,
  },
  {
    file: 'widget/take/markdown.ts',
    source: '[ \\t]+\\n',
    why: 'reads an answer in which only the question, of at most 1,000 characters, is not ours',
    longest: 1000,
  },
]

/** Patterns that are put together when the program runs, by file: of what, and why that is no danger. */
export const PUT_TOGETHER: Readonly<Record<string, string>> = {
  'engine/conversation/follow-up.ts': 'whole words of our own between ^(?: and )$, held against one word at a time',
  'knowledge/checks/figures-shown.ts': 'a number of the knowledge as it may be written, without repetitions; reads the knowledge only',
}

/** Folders whose patterns read nothing but our own files, while the house is being built. */
const READS_OUR_OWN = ['build']

/** What the list says of a pattern, if it stands there. */
export const boundOf = ({ at, source }: { readonly at: string; readonly source: string }): Bounded | undefined =>
  BOUNDED.find(known => known.file === fileOf(at) && (known.source ?? source) === source)

/** Whether the pattern at a place reads nothing but our own files. */
export const readsOurOwn = (at: string): boolean => READS_OUR_OWN.some(folder => at.startsWith(`${folder}/`))

const fileOf = (at: string): string => at.replace(/:\d+$/, '')
