/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context, Lang } from '../../engine/answer.ts'
import { localEntryBlocks } from '../../engine/local/entry-blocks.ts'
import { localLabel } from '../../engine/local/labels.ts'
import { collectCites, resolveSources } from '../../engine/present/sources.ts'
import type { Layer, LocalEntry } from '../../knowledge/schema.ts'
import type { House } from '../house.ts'
import { today } from '../today.ts'
import { answerAddress, entryAddress, homeAddress, localAddress, otherLang } from './addresses.ts'
import { pageDoor } from './door.ts'
import { Blocks } from './draw/blocks.tsx'
import type { Brush } from './draw/brush.ts'
import { Page } from './layout.tsx'
import { createReferences } from './references.ts'
import { SourceList } from './source-list.tsx'
import { word } from './words.ts'

type Found = { readonly entry: LocalEntry; readonly layer: Layer }

/** The page of one local entry: whose it is stands first, and the way to what the report says of its problems. */
export function LocalEntryPage({ house, lang, found }: { readonly house: House; readonly lang: Lang; readonly found: Found }) {
  const { id, title, problems } = found.entry
  const blocks = localEntryBlocks(found, house.knowledge, lang, today())
  const references = createReferences(resolveSources(house.knowledge, collectCites(blocks), lang), lang)
  const { base } = house.config
  const door = pageDoor(base)
  const brush: Brush = { lang, level: 2, references, door }
  const about: Context = { problems }
  return (
    <Page
      lang={lang}
      title={`${title[lang]} – ${word('brand', lang)}`}
      house={house}
      other={{ href: entryAddress(base, otherLang(lang), 'local', id) }}
    >
      <div class="answer entry">
        <div class="answer-head">
          <nav class="crumbs" aria-label={word('breadcrumb', lang)}>
            <ol>
              <li>
                <a href={homeAddress(base, lang)}>{word('home', lang)}</a>
              </li>
              <li>
                <a href={localAddress(base, lang)}>{localLabel('local', lang)}</a>
              </li>
            </ol>
          </nav>
          <h1>{title[lang]}</h1>
          {problems.length > 0 ? (
            <p class="ask-about">
              <a class="button" href={answerAddress(about, lang, door)}>
                {word('askReport', lang)}
              </a>
            </p>
          ) : null}
        </div>
        <div class="answer-body">
          <Blocks blocks={blocks} brush={brush} />
          <SourceList references={references} lang={lang} />
        </div>
      </div>
    </Page>
  )
}
