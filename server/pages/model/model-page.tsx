/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../../engine/answer.ts'
import { type GraphNode, leftOpen, type ModelPicture, overviewLabel } from '../../../engine/overview/index.ts'
import { collectCites, resolveSources } from '../../../engine/present/sources.ts'
import type { House } from '../../house.ts'
import { entryAddress, homeAddress, modelAddress, modelFileAddress, otherLang } from '../addresses.ts'
import { pageDoor } from '../door.ts'
import type { Brush } from '../draw/brush.ts'
import { Page } from '../layout.tsx'
import { createReferences } from '../references.ts'
import { SourceList } from '../source-list.tsx'
import { word } from '../words.ts'
import { Coverage, Gaps } from './coverage.tsx'
import { Local } from './local.tsx'
import { localPicture } from './local-drawing.tsx'
import { modelWord } from './model-words.ts'
import { Picture } from './picture.tsx'
import { Walk } from './walk.tsx'

type ModelPageProps = {
  readonly house: House
  readonly lang: Lang
  readonly picture: ModelPicture
  /** the one that everything shown hangs together with; absent: the whole model is shown */
  readonly chosen?: GraphNode | undefined
}

/** The model drawn, told as a list, counted, and with its gaps; or what hangs together with one entry. */
export function ModelPage({ house, lang, picture, chosen }: ModelPageProps) {
  const { knowledge } = house
  const { base } = house.config
  const title = overviewLabel('title', lang)
  const open = leftOpen(knowledge)
  const local = localPicture(knowledge, lang, chosen)
  const brush: Brush = {
    lang,
    level: 3,
    references: createReferences(resolveSources(knowledge, collectCites(open), lang), lang),
    door: pageDoor(base),
  }
  return (
    <Page
      lang={lang}
      title={`${chosen ? `${chosen.title[lang]}: ` : ''}${title} – ${word('brand', lang)}`}
      house={house}
      other={{ href: modelAddress(base, otherLang(lang), chosen?.key) }}
    >
      <div class="model">
        <div class="answer-head">
          <nav class="crumbs" aria-label={word('breadcrumb', lang)}>
            <ol>
              <li>
                <a href={homeAddress(base, lang)}>{word('home', lang)}</a>
              </li>
              {chosen ? (
                <li>
                  <a href={modelAddress(base, lang)}>{title}</a>
                </li>
              ) : null}
            </ol>
          </nav>
          {chosen ? <ChosenHead base={base} chosen={chosen} lang={lang} /> : <WholeHead title={title} lang={lang} />}
        </div>
        <section class="model-picture" aria-labelledby="picture-title">
          <h2 id="picture-title" class="unseen">
            {modelWord('picture', lang)}
          </h2>
          <a class="model-skip" href="#list">
            {modelWord('skipPicture', lang)}
          </a>
          <Picture base={base} picture={picture} chosen={chosen?.key} lang={lang} />
          <p class="model-file">
            <a href={modelFileAddress(base, lang, chosen?.key)}>{modelWord('file', lang)}</a>
          </p>
        </section>
        <section class="section model-list" id="list" aria-labelledby="list-title" tabindex={-1}>
          <h2 id="list-title">{modelWord('asList', lang)}</h2>
          <Walk base={base} picture={picture} chosen={chosen?.key} lang={lang} />
        </section>
        {local ? <Local base={base} picture={local} layers={knowledge.layers} chosen={chosen?.key} lang={lang} /> : null}
        {chosen ? null : (
          <div class="answer-body">
            <Coverage knowledge={knowledge} brush={brush} />
            <Gaps knowledge={knowledge} open={open} brush={brush} />
            <SourceList references={brush.references} lang={lang} />
          </div>
        )}
      </div>
    </Page>
  )
}

function WholeHead({ title, lang }: { title: string; lang: Lang }) {
  return (
    <>
      <h1>{title}</h1>
      <p class="model-lead">{modelWord('lead', lang)}</p>
      <p class="model-lead-as-list">{modelWord('leadAsList', lang)}</p>
    </>
  )
}

function ChosenHead({ base, chosen, lang }: { base: string; chosen: GraphNode; lang: Lang }) {
  return (
    <>
      <h1>{chosen.title[lang]}</h1>
      <p>{modelWord('chosenLead', lang)}</p>
      <p class="model-doors">
        <a class="button" href={entryAddress(base, lang, chosen.kind, chosen.id)}>
          {modelWord('openPage', lang)}
        </a>
        <a href={modelAddress(base, lang)}>{modelWord('whole', lang)}</a>
      </p>
    </>
  )
}
