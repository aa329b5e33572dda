import type { Activity, Approach, Case, Evidence, Figure, Statement, Text } from '../../knowledge/schema.ts'
import type { Card, CaseCard, Cited, EvidenceCard, FigureShown, Lang } from '../answer.ts'
import { once } from './once.ts'
import { unitText } from './units.ts'

/** A knowledge sentence in one language, with its sources. */
export const say = once((statement: Statement, lang: Lang): Cited => ({ text: statement[lang], cites: statement.cites }))

export const sayAll = (statements: readonly Statement[], lang: Lang): Cited[] => statements.map(s => say(s, lang))

export const sayFigure = (figure: Figure, lang: Lang): FigureShown => ({
  value: figure.value,
  ...(figure.to === undefined ? {} : { to: figure.to }),
  unit: unitText(figure.unit, lang),
  of: figure.of[lang],
  year: figure.year,
  label: figure.label[lang],
  cites: figure.cites,
})

/** A card for anything that has a title and a page of its own. */
export const card = (
  kind: string,
  entry: { readonly id: string; readonly title: Text },
  summary: readonly Statement[],
  lang: Lang,
): Card => ({
  id: entry.id,
  kind,
  title: entry.title[lang],
  summary: sayAll(summary, lang),
})

export const caseCard = once(
  (entry: Case, lang: Lang): CaseCard => ({
    id: entry.id,
    kind: 'cases',
    title: entry.title[lang],
    summary: sayAll(entry.summary, lang),
    place: entry.place,
    year: entry.year,
    who: sayAll(entry.who, lang),
    steps: sayAll(entry.steps, lang),
    outcome: sayAll(entry.outcome, lang),
    copy: sayAll(entry.copy, lang),
    watch: sayAll(entry.watch, lang),
    evaluated: say(entry.evaluated, lang),
  }),
)

export const evidenceCard = once(
  (entry: Evidence, lang: Lang): EvidenceCard => ({
    id: entry.id,
    kind: 'evidence',
    title: entry.title[lang],
    summary: sayAll(entry.shows.slice(0, 1), lang),
    study: entry.study[lang],
    directness: { ...entry.directness, text: say(entry.directness.text, lang) },
    shows: sayAll(entry.shows, lang),
    doesNotShow: sayAll(entry.doesNotShow, lang),
    figures: entry.figures.map(f => sayFigure(f, lang)),
    headings: {
      targetGroup: sayAll(entry.headings.targetGroup, lang),
      method: sayAll(entry.headings.method, lang),
      implementation: sayAll(entry.headings.implementation, lang),
      effect: sayAll(entry.headings.effect, lang),
      economy: sayAll(entry.headings.economy, lang),
    },
  }),
)

/** What an activity is, in two sentences. */
export const activityCard = once((entry: Activity, lang: Lang) => card('activities', entry, entry.description.slice(0, 2), lang))

/** The chain of an approach. */
export const chainOf = once(({ theory }: Approach, lang: Lang) => ({
  figure: theory.figure,
  note: theory.note[lang],
  nodes: theory.nodes.map(n => ({ id: n.id, kind: n.kind, text: n.text[lang], cites: n.cites })),
  edges: theory.edges,
}))

/** What an approach cannot do. */
export const limitsOf = once((entry: Approach, lang: Lang) => sayAll(entry.limits, lang))
