/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context, Lang } from '../../engine/answer.ts'
import { type Entry, entryTitle, kindLabel } from '../../engine/present/entries/entry.ts'
import { entryBlocks } from '../../engine/present/entry-blocks.ts'
import { label } from '../../engine/present/labels.ts'
import { collectCites, resolveSources } from '../../engine/present/sources.ts'
import type { House } from '../house.ts'
import { answerAddress, entryAddress, homeAddress, listAddress, otherLang, type PageKind } from './addresses.ts'
import { pageDoor } from './door.ts'
import { Blocks } from './draw/blocks.tsx'
import type { Brush } from './draw/brush.ts'
import { Page } from './layout.tsx'
import { OnThisPage } from './on-this-page.tsx'
import { createReferences } from './references.ts'
import { SourceList } from './source-list.tsx'
import { word } from './words.ts'

/** The page of one knowledge entry, complete, with its sources and the way to the answer about it. */
export function EntryPage({ house, lang, kind, entry }: { house: House; lang: Lang; kind: PageKind; entry: Entry }) {
  const title = shownTitle(kind, entry, lang)
  const { base } = house.config
  const door = pageDoor(base)
  const blocks = entryBlocks(house.knowledge, kind, entry.id, lang) ?? []
  const references = createReferences(resolveSources(house.knowledge, collectCites(blocks), lang), lang)
  const brush: Brush = { lang, level: 2, references, door }
  const about = aboutEntry(kind, entry.id)
  return (
    <Page
      lang={lang}
      title={`${title} – ${word('brand', lang)}`}
      house={house}
      other={{ href: entryAddress(base, otherLang(lang), kind, entry.id) }}
    >
      <div class="answer entry">
        <div class="answer-head">
          <nav class="crumbs" aria-label={word('breadcrumb', lang)}>
            <ol>
              <li>
                <a href={homeAddress(base, lang)}>{word('home', lang)}</a>
              </li>
              <li>
                <a href={listAddress(base, lang, kind)}>{label(kindLabel(kind), lang)}</a>
              </li>
            </ol>
          </nav>
          <h1>{title}</h1>
          {about ? (
            <p class="ask-about">
              <a class="button" href={answerAddress(about, lang, door)}>
                {word('askAbout', lang)}
              </a>
            </p>
          ) : null}
        </div>
        <OnThisPage blocks={blocks} lang={lang} />
        <div class="answer-body">
          <Blocks blocks={blocks} brush={brush} />
          <SourceList references={references} lang={lang} />
        </div>
      </div>
    </Page>
  )
}

// A practice point is one sentence: it stands in the page itself, so its page is called by its kind.
const shownTitle = (kind: PageKind, entry: Entry, lang: Lang): string =>
  kind === 'practice' && 'kind' in entry ? label(entry.kind === 'caution' ? 'caution' : 'point', lang) : entryTitle(entry)[lang]

/** What to ask when somebody wants the answer about an entry; nothing where an answer would only repeat the page. */
function aboutEntry(kind: PageKind, id: string): Context | undefined {
  if (kind === 'problems' || kind === 'groups' || kind === 'topics') return { [kind]: [id] }
  return kind === 'approaches' || kind === 'activities' ? { focus: { kind, id } } : undefined
}
