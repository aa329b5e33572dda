/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import {
  coverGroups,
  coverLocal,
  coverNearness,
  coverProblems,
  gapsOf,
  type LeftOpen,
  overviewLabel,
} from '../../../engine/overview/index.ts'
import { label } from '../../../engine/present/labels.ts'
import { sayAll } from '../../../engine/present/say.ts'
import type { Knowledge } from '../../../knowledge/schema.ts'
import { entryAddress, modelAddress } from '../addresses.ts'
import type { Brush } from '../draw/brush.ts'
import { FactList } from '../draw/facts.tsx'
import { CountTable } from './counts.tsx'
import { modelWord } from './model-words.ts'

/** How much there is for each problem and target group, how near the studies are, and where there is nothing. */
export function Coverage({ knowledge, brush }: { knowledge: Knowledge; brush: Brush }) {
  const {
    lang,
    door: { base },
  } = brush
  const things = (['activities', 'cases', 'evidence'] as const).map(key => ({ key, text: label(key, lang) }))
  // Without a layer nothing is said of what is local.
  const local = knowledge.layers.length > 0 ? ([{ key: 'localOffers', text: modelWord('localOffers', lang) }] as const) : []
  const offers = coverLocal(knowledge)
  const practice = { key: 'practice', text: label('practicePoints', lang) } as const
  return (
    <section class="section" id="coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{modelWord('coverage', lang)}</h2>
      <p class="note">{modelWord('coverageNote', lang)}</p>
      <CountTable
        title={modelWord('perProblem', lang)}
        head={overviewLabel('problem', lang)}
        columns={[
          { key: 'approaches', text: label('approaches', lang) },
          { key: 'ourReading', text: overviewLabel('countedReadings', lang) },
          ...things,
          practice,
          ...local,
        ]}
        gaps={['activities', 'cases', 'evidence', 'practice', 'localOffers']}
        rows={coverProblems(knowledge).map(({ id, title, counts }) => ({
          text: title[lang],
          href: modelAddress(base, lang, `problems/${id}`),
          counts: { ...counts, localOffers: offers.get(id) ?? 0 },
        }))}
      />
      {local.length > 0 ? <p class="note">{modelWord('localOffersNote', lang)}</p> : null}
      <CountTable
        title={modelWord('perGroup', lang)}
        head={overviewLabel('group', lang)}
        columns={[...things, practice]}
        gaps={['activities', 'cases', 'evidence', 'practice']}
        rows={coverGroups(knowledge).map(({ id, title, counts }) => ({
          text: title[lang],
          href: entryAddress(base, lang, 'groups', id),
          counts,
        }))}
      />
      <p class="note">{modelWord('perGroupNote', lang)}</p>
      <CountTable
        title={modelWord('nearness', lang)}
        head={overviewLabel('studySide', lang)}
        columns={(['yes', 'partly', 'no', 'unknown'] as const).map(key => ({ key, text: overviewLabel(key, lang) }))}
        rows={coverNearness(knowledge.evidence).map(({ side, counts }) => ({ text: overviewLabel(side, lang), counts }))}
      />
    </section>
  )
}

/** Where the knowledge has nothing, and what the report itself leaves open. */
export function Gaps({ knowledge, open, brush }: { knowledge: Knowledge; open: readonly LeftOpen[]; brush: Brush }) {
  const { lang } = brush
  const gaps = gapsOf(knowledge).map(({ id, entries }) => ({
    term: `${overviewLabel(id, lang)} (${entries.length})`,
    text: [],
    places: entries.map(({ kind, id, title }) => ({ kind, id, title: title[lang] })),
  }))
  const sentences = open.map(({ kind, id, title, says }) => ({
    term: '',
    text: sayAll(says, lang),
    places: [{ kind, id, title: title[lang] }],
  }))
  return (
    <>
      {gaps.length === 0 ? null : (
        <section class="section" id="gaps" aria-labelledby="gaps-title">
          <h2 id="gaps-title">{modelWord('gaps', lang)}</h2>
          <FactList facts={gaps} brush={brush} />
        </section>
      )}
      {sentences.length === 0 ? null : (
        <section class="section" id="left-open" aria-labelledby="left-open-title">
          <h2 id="left-open-title">{modelWord('leftOpen', lang)}</h2>
          <FactList facts={sentences} brush={brush} />
        </section>
      )}
    </>
  )
}
