// Every regular expression of a source file, found in its syntax tree: literals, and those that are put together.
import { readFileSync } from 'node:fs'
import { parseAst } from 'vite'

export type Pattern = {
  /** where it stands, such as `engine/privacy/patterns.ts:52` */
  readonly at: string
  readonly source: string
  readonly flags: string
}

/** What a file holds: its patterns, and the places where one is put together of what only running it tells. */
export type Patterns = { readonly known: readonly Pattern[]; readonly unknown: readonly string[] }

type Node = { readonly type: string; readonly start: number; readonly name?: string } & Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const part of value) yield* walk(part)
  else if (isNode(value)) {
    yield value
    for (const part of Object.values(value)) if (typeof part === 'object') yield* walk(part)
  }
}

/** The texts that a module gives a name, read as often as one needs another. */
function namedTexts(nodes: readonly Node[]): Map<string, Node> {
  const named = new Map<string, Node>()
  for (const { type, kind, declarations } of nodes)
    if (type === 'VariableDeclaration' && kind === 'const')
      for (const { id, init } of declarations as { id: Node; init?: Node }[])
        if (id.type === 'Identifier' && init) named.set(String(id.name), init)
  return named
}

/** A text as it is when the module is loaded; undefined when more than names and texts of the module are needed. */
function textOf(node: unknown, named: ReadonlyMap<string, Node>): string | undefined {
  if (!isNode(node)) return undefined
  const { value } = node
  if (node.type === 'Literal' && typeof value === 'string') return value
  if (node.type === 'Identifier') return textOf(named.get(String(node.name)), named)
  if (node.type !== 'TemplateLiteral') return undefined
  const { quasis, expressions } = node as unknown as { quasis: { value: { cooked: string } }[]; expressions: Node[] }
  const parts = expressions.map(part => textOf(part, named))
  if (parts.includes(undefined)) return undefined
  return quasis.map(({ value }, i) => value.cooked + (parts[i] ?? '')).join('')
}

const isConstructed = ({ type, callee }: Node): boolean =>
  (type === 'NewExpression' || type === 'CallExpression') && isNode(callee) && callee.type === 'Identifier' && callee.name === 'RegExp'

/** @param file its path below the house, `/` between folders */
export function findPatterns(file: string, text = readFileSync(file, 'utf8')): Patterns {
  const lang = file.endsWith('x') ? 'tsx' : file.endsWith('.js') ? 'js' : 'ts'
  const nodes = [...walk(parseAst(text, { lang }))]
  const named = namedTexts(nodes)
  const known: Pattern[] = []
  const unknown: string[] = []
  for (const node of nodes) {
    const at = `${file}:${text.slice(0, node.start).split('\n').length}`
    const { regex } = node as { regex?: { pattern: string; flags: string } }
    if (node.type === 'Literal' && regex) known.push({ at, source: regex.pattern, flags: regex.flags })
    if (!isConstructed(node)) continue
    const { arguments: given } = node as { arguments?: readonly Node[] }
    const [first, second] = given ?? []
    const source = textOf(first, named)
    const flags = second === undefined ? '' : textOf(second, named)
    if (source === undefined || flags === undefined) unknown.push(at)
    else known.push({ at, source, flags })
  }
  return { known, unknown }
}
