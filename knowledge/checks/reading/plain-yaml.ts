// The short way through plain files. Two readers of YAML agree on what people write and differ at the edges; whatever lies near
// an edge is left to the thorough one, which also words what is wrong: test/knowledge/plain-yaml.test.ts holds one against the other.
import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml'

/** Where this reader leaves off. */
export const UNUSUAL = Symbol('unusual')

const EDGES = [
  /(?:^|[-:,[{}\]"']) *[&*!|>%@`?]/m, // a tag, an anchor, an alias, a text in a block, a key with a question mark, a directive
  /^(?:---|\.\.\.)/m, // the mark of a document
  /^[{[]/m, // brackets at the left edge, where fields stand
  /(?:^|\s)- *(?:#|$)/m, // a dash with nothing behind it
  /\S#|\n *#/, // what is a comment to one only: in the middle of a text or of brackets
  /[\\\t\r\x85\u2028\u2029\ufeff]/, // escapes, tabs, line ends of other kinds
]

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
])
const NUMBER = /^\d{1,15}$/
/** Numbers of other forms, other spellings of the words. */
const OTHER = /^(?:[-+]?\.?\d[\d.]*(?:e[-+]?\d+)?|0[ox].*|[-+]?\.(?:inf|nan)|~|true|false|null)$/i

const leaveOff = (): never => {
  throw new YAMLException('unusual')
}

// YAML 1.2, schema core: what is neither one of its words nor a number is a text, a date too.
const core = new Type('tag:yaml.org,2002:core', {
  kind: 'scalar',
  resolve: (text: string) => WORDS.has(text) || OTHER.test(text),
  construct: (text: string) => (WORDS.has(text) ? WORDS.get(text) : NUMBER.test(text) ? Number(text) : leaveOff()),
})
const schema = FAILSAFE_SCHEMA.extend({ implicit: [core] })

/**
 * The value of a plain YAML file; {@link UNUSUAL} for all others, for an empty one, and when anything is wrong.
 * @example readPlain('id: poverty\n') // { id: 'poverty' }
 */
export function readPlain(text: string): unknown {
  if (EDGES.some(edge => edge.test(text))) return UNUSUAL
  try {
    const value = load(text, { schema, onWarning: leaveOff })
    return value !== null && hasPlainNames(value) ? value : UNUSUAL
  } catch (error) {
    if (error instanceof YAMLException) return UNUSUAL
    throw error
  }
}

/** No number, no word of the schema, nothing of a prototype. */
const NAME = /^(?!(?:true|false|null)$)[a-z][\w-]*$/i

function hasPlainNames(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(hasPlainNames)
  if (typeof value !== 'object' || value === null) return value !== undefined
  return Object.entries(value).every(([name, inside]) => NAME.test(name) && hasPlainNames(inside))
}
