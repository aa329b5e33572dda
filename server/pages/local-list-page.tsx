/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../engine/answer.ts'
import { isOverdue, sayLocal } from '../../engine/local/card.ts'
import { LOCAL_KINDS, localEntries } from '../../engine/local/entries.ts'
import { localLabel } from '../../engine/local/labels.ts'
import type { Card } from '../../engine/present/blocks.ts'
import type { Layer, LocalEntry } from '../../knowledge/schema.ts'
import type { House } from '../house.ts'
import { today } from '../today.ts'
import { homeAddress, localAddress, otherLang } from './addresses.ts'
import { pageDoor } from './door.ts'
import type { Brush } from './draw/brush.ts'
import { CardList } from './draw/cards.tsx'
import { Page } from './layout.tsx'
import { createReferences } from './references.ts'
import { word } from './words.ts'

export type LocalListProps = { readonly house: House; readonly lang: Lang; readonly problem?: string | undefined }

/** Everything local: by layer, and in it by kind. @param problem shows only what is for this problem of the report */
export function LocalListPage({ house, lang, problem }: LocalListProps) {
  const title = localLabel('local', lang)
  const { layers, problems } = house.knowledge
  const known = new Set(localEntries(house.knowledge).flatMap(entry => entry.problems))
  const { base } = house.config
  const door = pageDoor(base)
  const brush: Brush = { lang, level: 2, references: createReferences({}, lang), door }
  return (
    <Page
      lang={lang}
      title={`${title} – ${word('brand', lang)}`}
      house={house}
      other={{ href: localAddress(base, otherLang(lang), problem) }}
    >
      <div class="answer list-page">
        <div class="answer-head">
          <nav class="crumbs" aria-label={word('breadcrumb', lang)}>
            <ol>
              <li>
                <a href={homeAddress(base, lang)}>{word('home', lang)}</a>
              </li>
            </ol>
          </nav>
          <h1>{title}</h1>
          <p class="note">{word('localLead', lang)}</p>
          <details class="unfold" open={problem !== undefined}>
            <summary>{word('onlyFor', lang)}</summary>
            <ul class="places">
              {[{ id: undefined, short: word('everything', lang) }, ...problems.map(p => ({ id: p.id, short: p.short[lang] }))]
                .filter(({ id }) => id === undefined || known.has(id))
                .map(({ id, short }) => (
                  <li>
                    <a href={localAddress(base, lang, id)} {...(id === problem ? { 'aria-current': 'page' } : {})}>
                      {short}
                    </a>
                  </li>
                ))}
            </ul>
          </details>
        </div>
        <div class="answer-body">
          {layers.map(layer => (
            <OfLayer layer={layer} problem={problem} brush={brush} />
          ))}
        </div>
      </div>
    </Page>
  )
}

function OfLayer({ layer, problem, brush }: { layer: Layer; problem: string | undefined; brush: Brush }) {
  const { lang } = brush
  const entries = layer.entries.filter(entry => problem === undefined || entry.problems.includes(problem))
  if (entries.length === 0) return null
  return (
    <section class="section" aria-labelledby={`layer-${layer.id}`}>
      <h2 id={`layer-${layer.id}`}>{layer.title[lang]}</h2>
      <p class="note">
        {layer.fictional ? `${localLabel('fictional', lang)}. ` : ''}
        {word('localWrong', lang)} {layer.contact[lang]}.
      </p>
      {LOCAL_KINDS.map(kind => {
        const ofKind = entries.filter(entry => entry.localKind === kind)
        return ofKind.length === 0 ? null : (
          <div class="section">
            <h3>{localLabel(kind, lang)}</h3>
            <CardList cards={cardsOf(ofKind, lang)} brush={brush} />
          </div>
        )
      })}
    </section>
  )
}

// Whose they are stands over them: the sentences need no source of their own here.
function cardsOf(entries: readonly LocalEntry[], lang: Lang): Card[] {
  const day = today()
  return entries
    .map(entry => ({
      kind: 'local',
      id: entry.id,
      title: entry.title[lang],
      text: [{ ...sayLocal(entry.short, lang), cites: [] }],
      ...(isOverdue(entry.checked, day) ? { note: localLabel('overdue', lang) } : {}),
    }))
    .sort((a, b) => a.title.localeCompare(b.title, lang) || (a.id < b.id ? -1 : 1))
}
