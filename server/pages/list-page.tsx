/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Cited, Lang } from '../../engine/answer.ts'
import type { Card } from '../../engine/present/blocks.ts'
import { type Entry, entryTitle, kindLabel } from '../../engine/present/entries/entry.ts'
import { label } from '../../engine/present/labels.ts'
import { sayAll } from '../../engine/present/say.ts'
import { collectCites, resolveSources } from '../../engine/present/sources.ts'
import type { House } from '../house.ts'
import { homeAddress, listAddress, otherLang, type PageKind } from './addresses.ts'
import { pageDoor } from './door.ts'
import type { Brush } from './draw/brush.ts'
import { CardList } from './draw/cards.tsx'
import { Signposts } from './draw/signposts.tsx'
import { Page } from './layout.tsx'
import { createReferences } from './references.ts'
import { SourceList } from './source-list.tsx'
import { word } from './words.ts'

/** All entries of one kind, each with its first sentence. */
export function ListPage({ house, lang, kind }: { house: House; lang: Lang; kind: PageKind }) {
  const title = label(kindLabel(kind), lang)
  const { base } = house.config
  const sources = resolveSources(house.knowledge, collectCites(house.knowledge[kind]), lang)
  const brush: Brush = { lang, level: 2, references: createReferences(sources, lang), door: pageDoor(base) }
  return (
    <Page lang={lang} title={`${title} – ${word('brand', lang)}`} house={house} other={{ href: listAddress(base, otherLang(lang), kind) }}>
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
        </div>
        <div class="answer-body">
          <Entries house={house} kind={kind} brush={brush} />
          <SourceList references={brush.references} lang={lang} />
        </div>
      </div>
    </Page>
  )
}

function Entries({ house, kind, brush }: { house: House; kind: PageKind; brush: Brush }) {
  const { practice, signposts } = house.knowledge
  const { lang } = brush
  if (kind === 'signposts') {
    const posts = signposts.map(post => ({ ...post, title: post.title[lang], text: post.text[lang] }))
    return (
      <>
        <p class="note">{word('notFromReport', lang)}</p>
        <Signposts posts={posts} lang={lang} />
      </>
    )
  }
  if (kind === 'practice')
    return (
      <>
        {(['point', 'caution'] as const).map(sort => (
          <section class="section" aria-labelledby={sort}>
            <h2 id={sort}>{label(sort, lang)}</h2>
            <CardList
              cards={cardsOf(
                kind,
                practice.filter(p => p.kind === sort),
                lang,
              )}
              brush={brush}
            />
          </section>
        ))}
      </>
    )
  return <CardList cards={cardsOf(kind, house.knowledge[kind], lang)} brush={brush} />
}

const cardsOf = (kind: PageKind, entries: readonly Entry[], lang: Lang): Card[] =>
  entries
    .map(entry => ({ kind, id: entry.id, title: entryTitle(entry)[lang], text: firstSentence(entry, lang) }))
    .sort((a, b) => a.title.localeCompare(b.title, lang) || (a.id < b.id ? -1 : 1))

function firstSentence(entry: Entry, lang: Lang): Cited[] {
  if ('summary' in entry) return sayAll(entry.summary.slice(0, 1), lang)
  if ('description' in entry) return sayAll(entry.description.slice(0, 1), lang)
  if ('body' in entry) return sayAll(entry.body.slice(0, 1), lang)
  if ('shows' in entry) return sayAll(entry.shows.slice(0, 1), lang)
  if ('term' in entry) return sayAll(entry.text, lang)
  // A practice point is its own title; only its sources follow.
  return 'weight' in entry ? [{ text: '', cites: entry.text.cites }] : []
}
