/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Cited, Lang } from '../../engine/answer.ts'
import { type Entry, entryTitle, kindLabel } from '../../engine/present/entries/entry.ts'
import { label } from '../../engine/present/labels.ts'
import { sayAll } from '../../engine/present/say.ts'
import { collectCites, resolveSources } from '../../engine/present/sources.ts'
import type { House } from '../house.ts'
import { homeAddress, listAddress, otherLang, type PageKind } from './addresses.ts'
import type { Brush } from './draw/brush.ts'
import { CardList } from './draw/cards.tsx'
import { Page } from './layout.tsx'
import { createReferences } from './references.ts'
import { SourceList } from './source-list.tsx'
import { word } from './words.ts'

/** All entries of one kind, each with its first sentence. */
export function ListPage({ house, lang, kind }: { house: House; lang: Lang; kind: PageKind }) {
  const title = label(kindLabel(kind), lang)
  const entries = [...(house.knowledge[kind] as readonly Entry[])]
  const cards = entries
    .map(entry => ({ kind, id: entry.id, title: entryTitle(entry)[lang], text: firstSentence(entry, lang) }))
    .sort((a, b) => a.title.localeCompare(b.title, lang) || (a.id < b.id ? -1 : 1))
  const brush: Brush = {
    lang,
    level: 2,
    references: createReferences(resolveSources(house.knowledge, collectCites(cards.map(c => c.text)), lang), lang),
  }
  return (
    <Page lang={lang} title={`${title} – ${word('brand', lang)}`} house={house} other={{ href: listAddress(otherLang(lang), kind) }}>
      <div class="answer list-page">
        <div class="answer-head">
          <nav class="crumbs" aria-label={word('breadcrumb', lang)}>
            <ol>
              <li>
                <a href={homeAddress(lang)}>{word('home', lang)}</a>
              </li>
            </ol>
          </nav>
          <h1>{title}</h1>
        </div>
        <div class="answer-body">
          <CardList cards={cards} brush={brush} />
          <SourceList references={brush.references} lang={lang} />
        </div>
      </div>
    </Page>
  )
}

function firstSentence(entry: Entry, lang: Lang): Cited[] {
  if ('summary' in entry) return sayAll(entry.summary.slice(0, 1), lang)
  if ('description' in entry) return sayAll(entry.description.slice(0, 1), lang)
  if ('body' in entry) return sayAll(entry.body.slice(0, 1), lang)
  if ('shows' in entry) return sayAll(entry.shows.slice(0, 1), lang)
  if ('term' in entry) return sayAll(entry.text, lang)
  if ('number' in entry) return [{ text: `${entry.number}: ${entry.text[lang]}`, cites: entry.cites }]
  // A practice point is its own title; its sources follow it.
  if ('weight' in entry) return [{ text: '', cites: entry.text.cites }]
  return []
}
