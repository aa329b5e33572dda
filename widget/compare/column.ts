import type { Answer, Cited, Lang, Source } from '../../engine/answer.ts'
import { drawnLabel } from '../../engine/present/drawn-labels.ts'
import { type Guide, NEVER } from '../guide/guide.ts'
import { laterWord } from '../words/later-words.ts'

/** One of two things that stand side by side. */
export type Column = {
  readonly title: string
  readonly rows: readonly { readonly label: string; readonly items: readonly Cited[] }[]
  readonly sources: Answer['sources']
}

type Both = { readonly da: string; readonly en: string }
type Sentence = Both & { readonly cites: readonly string[] }
type ActivityEntry = { title: Both; description: readonly Sentence[]; how: readonly Sentence[]; evaluated: Sentence }

const MOST = 4

/** An approach from the answer that leads with it, an activity from its entry. @throws TroubleError */
export const columnOf = (kind: 'approaches' | 'activities', id: string, lang: Lang, guide: Guide): Promise<Column> =>
  kind === 'approaches' ? approachColumn(id, lang, guide) : activityColumn(id, lang, guide)

async function approachColumn(id: string, lang: Lang, guide: Guide): Promise<Column> {
  const answer = await guide.ask({ lang, context: { focus: { kind: 'approaches', id } } }, NEVER)
  const way = answer.recommendations.find(r => r.approach === id)
  if (!way) throw new Error('no such approach')
  const study = way.evidence[0]
  return {
    title: way.title,
    sources: answer.sources,
    rows: [
      { label: drawnLabel('whenBetter', lang), items: [way.when] },
      { label: drawnLabel('firstSteps', lang), items: way.steps.slice(0, MOST) },
      { label: drawnLabel('howTheyDid', lang), items: way.cases.flatMap(c => c.summary.slice(0, 1)).slice(0, 2) },
      { label: drawnLabel('shows', lang), items: study?.shows.slice(0, 2) ?? [] },
      { label: drawnLabel('doesNotShow', lang), items: study?.doesNotShow.slice(0, 2) ?? [] },
      { label: drawnLabel('limits', lang), items: way.limits.slice(0, MOST) },
    ],
  }
}

async function activityColumn(id: string, lang: Lang, guide: Guide): Promise<Column> {
  const { entry, sources } = (await guide.entry('activities', id)) as { entry: ActivityEntry; sources: Record<string, object> }
  const say = (list: readonly Sentence[]): Cited[] => list.map(s => ({ text: s[lang], cites: s.cites }))
  return {
    title: entry.title[lang],
    sources: Object.fromEntries(Object.entries(sources).map(([cite, source]) => [cite, inLanguage(source, lang)])),
    rows: [
      { label: laterWord('whatItIs', lang), items: say(entry.description) },
      { label: laterWord('howItIsRun', lang), items: say(entry.how) },
      { label: laterWord('evaluated', lang), items: say([entry.evaluated]) },
    ],
  }
}

// A source of the API has its texts in both languages.
function inLanguage(source: object, lang: Lang): Source {
  const texts = Object.entries(source).map(([key, value]) => [key, typeof value === 'object' && value ? (value as Both)[lang] : value])
  return Object.fromEntries(texts) as Source
}
