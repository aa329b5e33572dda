/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { TrainerAction, TrainerView } from '../../../../engine/workshop/workshop.ts'
import { REASONS } from '../../show/answer-parts.ts'
import { BarLegend, Bars } from '../../show/bars.tsx'
import { GuideAnswer } from '../../show/guide-answer.tsx'
import { Misjudged } from '../../show/misjudged.tsx'
import { common } from '../../words/common.ts'
import { type StageWord, stage } from '../../words/stage.ts'
import { Key } from './key.tsx'
import { MovedPanel } from './moved.tsx'
import { ReasonsPanel } from './reasons.tsx'

export const PANELS = ['panelChoices', 'panelMoved', 'panelMisjudged', 'panelReasons', 'panelGuide'] as const satisfies readonly StageWord[]
export type Panel = (typeof PANELS)[number]

type Props = {
  readonly view: TrainerView
  readonly panel: Panel
  readonly choose: (panel: Panel) => void
  readonly act: (action: TrainerAction) => void
}

/** The reveal, a view at a time: what a room can take in. */
export function Revealed({ view, panel, choose, act }: Props) {
  const { room } = view
  const { reveal, lang, options, scenario } = room
  if (!reveal) return null
  return (
    <>
      <div class="stage-head">
        <h1>{scenario?.title}</h1>
        <fieldset class="panels">
          <legend class="unseen">{stage('panels', lang)}</legend>
          {PANELS.map((name, i) => (
            <button key={name} type="button" aria-pressed={name === panel} onClick={() => choose(name)}>
              <Key>{i + 1}</Key> {stage(name, lang)}
            </button>
          ))}
        </fieldset>
      </div>
      <div class={`panel ${panel}`}>
        <h2 class="unseen">{stage(panel, lang)}</h2>
        {panel === 'panelChoices' && (
          <div class="choices-and-guide">
            <section aria-label={stage('panelChoices', lang)}>
              <BarLegend reveal={reveal} lang={lang} />
              {reveal.rounds[0].of + reveal.rounds[1].of === 0 && <p class="aside">{common('nobody', lang)}</p>}
              <Bars reveal={reveal} options={options.problems} kind="problems" lang={lang} most={5} />
              <Bars reveal={reveal} options={options.approaches} kind="approaches" lang={lang} most={6} />
            </section>
            <section class="guide-side" aria-labelledby="guide-says">
              <h2 id="guide-says">{common('guideSays', lang)}</h2>
              <GuideAnswer answer={reveal.answer} only={REASONS} open={['why']} />
            </section>
          </div>
        )}
        {panel === 'panelMoved' && <MovedPanel reveal={reveal} options={options} lang={lang} />}
        {panel === 'panelMisjudged' &&
          (reveal.misjudgements.length > 0 || reveal.trap ? (
            <Misjudged misjudgements={reveal.misjudgements} trap={reveal.trap} sources={reveal.answer.sources} lang={lang} />
          ) : (
            <p class="aside">{stage('noMisjudged', lang)}</p>
          ))}
        {panel === 'panelReasons' && <ReasonsPanel view={view} act={act} />}
        {panel === 'panelGuide' && <GuideAnswer answer={reveal.answer} open={['why', 'case', 'evidence']} />}
      </div>
    </>
  )
}
