import type { KnowledgeFile } from '../../load.ts'
import type { Consideration, Kind, Words } from '../../schema.ts'
import { kinds } from '../../schema.ts'
import type { Path } from '../reading/parse-yaml.ts'
import type { At } from './texts.ts'

/** An id inside a file that names another entity. */
export type Link = Readonly<{ kind: Kind; id: string; path: Path }>

const fitsIn = (field: string): Record<string, Kind> => ({ [`${field}.for.problems.*`]: 'problems', [`${field}.for.groups.*`]: 'groups' })
const lists = (...names: Kind[]): Record<string, Kind> => Object.fromEntries(names.map(kind => [`${kind}.*`, kind]))

const listsIn = (field: string, ...names: Kind[]): Record<string, Kind> =>
  Object.fromEntries(names.map(kind => [`${field}.${kind}.*`, kind]))

/** Where each kind names others. A star stands for every entry of a list. */
const linksOf: Readonly<Record<Kind, Readonly<Record<string, Kind>>>> = {
  problems: { 'linked.*.problem': 'problems', 'approaches.*.approach': 'approaches', 'topics.*': 'topics' },
  groups: { 'parents.*': 'groups' },
  approaches: { ...fitsIn('advice.*'), ...fitsIn('when.*'), ...fitsIn('steps.*') },
  activities: lists('approaches', 'problems', 'groups', 'cases', 'evidence'),
  cases: lists('approaches', 'activities', 'problems', 'groups', 'evidence'),
  evidence: lists('approaches', 'activities', 'problems', 'groups'),
  topics: { ...fitsIn('body.*'), ...lists('problems', 'approaches', 'activities', 'cases', 'evidence') },
  practice: lists('problems', 'groups', 'approaches', 'activities', 'topics'),
  signposts: {},
  notices: { 'for.problems.*': 'problems', 'for.groups.*': 'groups', 'signposts.*': 'signposts' },
  considerations: {},
  glossary: {},
  scenarios: {
    ...listsIn('meets', 'problems', 'groups', 'approaches', 'cases', 'topics'),
    ...listsIn('ask.context', 'problems', 'groups', 'topics'),
  },
}

// What is missing locally and what a plan is good at are ways of working, so their options are approaches.
const setBy: Readonly<Record<Consideration['field'], Kind>> = {
  pressing: 'problems',
  problems: 'problems',
  groups: 'groups',
  missing: 'approaches',
  strengths: 'approaches',
}

/** Every id in a file that names another entity, with its place. */
export function findLinks({ kind, value }: Pick<KnowledgeFile, 'kind' | 'value'>): Link[] {
  if (value === undefined) return []
  if (kind === 'considerations') {
    const { field, options } = value as Consideration
    return options.map(({ sets }, i) => ({ kind: setBy[field], id: sets, path: ['options', i, 'sets'] }))
  }
  if (kind === 'words') {
    const { concept } = value as Words
    return isKind(concept.kind) ? [{ kind: concept.kind, id: concept.id, path: ['concept', 'id'] }] : []
  }
  if (!isKind(kind)) return []
  return Object.entries(linksOf[kind]).flatMap(([pattern, target]) =>
    follow(value, pattern.split('.'), []).map(at => ({ kind: target, id: String(at.value), path: at.path })),
  )
}

function isKind(kind: string): kind is Kind {
  return kind in kinds
}

function follow(value: unknown, steps: readonly string[], path: Path): At<unknown>[] {
  const [step, ...rest] = steps
  if (step === undefined) return value === undefined ? [] : [{ value, path }]
  if (step === '*') return Array.isArray(value) ? value.flatMap((one, i) => follow(one, rest, [...path, i])) : []
  if (typeof value !== 'object' || value === null) return []
  return follow((value as Record<string, unknown>)[step], rest, [...path, step])
}
