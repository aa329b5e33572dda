import type { Statement, Text } from '../../schema.ts'
import type { Path } from '../reading/parse-yaml.ts'

/** Something found inside a file, and where. */
export type At<T> = Readonly<{ value: T; path: Path }>

/** Every object inside a value, itself included, from the outside in. */
export function findObjects(value: unknown, path: Path = []): At<Readonly<Record<string, unknown>>>[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => findObjects(one, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, one]) => findObjects(one, [...path, key]))
  return [{ value: value as Readonly<Record<string, unknown>>, path }, ...inside]
}

/** Every text in two languages: titles, table cells, and statements too. */
export function findTexts(value: unknown): At<Text>[] {
  return findObjects(value).flatMap(({ value: { da, en }, value: found, path }) =>
    typeof da === 'string' && typeof en === 'string' ? [{ value: found as Text, path }] : [],
  )
}

/** Every sentence that carries its sources itself. */
export function findStatements(value: unknown): At<Statement>[] {
  return findTexts(value).filter((at): at is At<Statement> => Array.isArray((at.value as Partial<Statement>).cites))
}

/** Every single citation: of a sentence, a figure, a table, a step of a theory of change. */
export function findCites(value: unknown): At<string>[] {
  return findObjects(value).flatMap(({ value: { cites }, path }) =>
    Array.isArray(cites) ? (cites as string[]).map((cite, i) => ({ value: cite, path: [...path, 'cites', i] })) : [],
  )
}
