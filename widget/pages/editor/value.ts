// A value as a form changes it, and as a reader sees it.
import type { Fault, Field, Value } from './calls.ts'

export type Path = readonly (string | number)[]

/** The value with another one at a place; what is missing on the way is made. */
export function put(value: unknown, path: Path, one: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return one
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? [...value] : []
    list[step] = put(list[step], rest, one)
    return list
  }
  const fields = isFields(value) ? value : {}
  return { ...fields, [step]: put(fields[step], rest, one) }
}

export const isFields = (value: unknown): value is Value => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether two values are the same to a reader: what is empty is as what is missing. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(plain(a)) === JSON.stringify(plain(b))

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (!isFields(value)) return value ?? ''
  const kept = Object.entries(value).map(([key, one]) => [key, plain(one)] as const)
  return Object.fromEntries(kept.filter(([, one]) => !isEmpty(one)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)

/** Each field in which two versions differ. */
export function differing(a: Value | null, b: Value | null, fields: readonly Field[]): Field[] {
  const known = fields.map(({ key }) => key)
  const others = [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])].filter(key => !known.includes(key))
  const all = [...fields, ...others.map((key): Field => ({ key, label: key, hint: '', isRequired: false, as: 'line' }))]
  return all.filter(({ key }) => !isSame(a?.[key], b?.[key]))
}

/** A value in lines, with the labels of what was chosen. */
export function inLines(value: unknown, field: Field | undefined): string[] {
  if (value === undefined || value === null || value === '') return []
  if (field?.as === 'concept' && isFields(value)) {
    const { id } = value
    return [labelIn(field, String(id))]
  }
  if (Array.isArray(value)) return value.flatMap(one => inLines(one, field?.item ?? field))
  if (isFields(value))
    return Object.entries(value).flatMap(([key, one]) =>
      inLines(
        one,
        field?.fields?.find(inside => inside.key === key),
      ),
    )
  return [labelIn(field, String(value))]
}

const labelIn = (field: Field | undefined, id: string): string => field?.options?.find(option => option.id === id)?.label ?? id

/** The faults that belong under a field, and not under one inside it. */
export const faultsAt = (faults: readonly Fault[], path: string, isLeaf: boolean): Fault[] =>
  faults.filter(fault => fault.path === path || (isLeaf && fault.path.startsWith(`${path}.`)))
