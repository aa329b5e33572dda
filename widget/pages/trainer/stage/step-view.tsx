/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { TrainerAction, TrainerView } from '../../../../engine/workshop/workshop.ts'
import { roomAddress } from '../../live/base.ts'
import { Story } from '../../show/story.tsx'
import { common } from '../../words/common.ts'
import { stage } from '../../words/stage.ts'
import { Entrance } from './entrance.tsx'
import { Qr } from './qr.tsx'
import { type Panel, Revealed } from './revealed.tsx'
import { studyAddress } from './study-address.ts'

type Props = {
  readonly view: TrainerView
  readonly panel: Panel
  readonly choosePanel: (panel: Panel) => void
  readonly act: (action: TrainerAction) => void
}

/** What the room sees now. */
export function StepView({ view, panel, choosePanel, act }: Props) {
  const { room, answered } = view
  const { step, lang, scenario, isOpen } = room
  if (step === 'lobby')
    return (
      <>
        <h1 class="stage-title">{room.title}</h1>
        <Entrance code={room.code} lang={lang} />
        <p class="big-fact">
          <b>{view.present}</b> {stage('present', lang)}
        </p>
      </>
    )
  if (step === 'end')
    return (
      <>
        <h1 class="stage-title">{stage('endTitle', lang)}</h1>
        <div class="entrance">
          <div class="entrance-words">
            <p class="entrance-line">{stage('endRoom', lang)}</p>
            <p class="entrance-address">
              {roomAddress().replace(/^https?:\/\//, '')}
              <wbr />
              /selvstudie
            </p>
            <p class="entrance-line">{stage('endText', lang)}</p>
          </div>
          <figure class="entrance-qr">
            <Qr text={studyAddress(view)} label={`QR: ${studyAddress(view)}`} />
          </figure>
        </div>
      </>
    )
  if (!scenario) return null
  if (step === 'reveal') return <Revealed view={view} panel={panel} choose={choosePanel} act={act} />
  if (step === 'discuss')
    return (
      <>
        <h1>{scenario.title}</h1>
        <h2 class="stage-task">{stage('discuss', lang)}</h2>
        <ol class="prompts">
          {scenario.prompts.map(prompt => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ol>
        <details class="story-again">
          <summary>{stage('theStory', lang)}</summary>
          <Story text={scenario.story} />
        </details>
      </>
    )
  const round = step === 'round-2' ? 1 : 0
  return (
    <>
      <h1>{scenario.title}</h1>
      {step !== 'read' && (
        <div class="round-line">
          <h2 class="stage-task">
            {common('round', lang)} {round + 1}: {stage(isOpen ? 'roundOpen' : 'roundClosed', lang)}
          </h2>
          <p class="answered">
            <b>{answered[round]}</b> {common('of', lang)} <b>{Math.max(view.present, answered[round])}</b> {stage('answered', lang)}
          </p>
        </div>
      )}
      <Story text={scenario.story} />
      {step === 'read' && scenario.goal && (
        <p class="goal">
          <b>{common('goal', lang)}:</b> {scenario.goal}
        </p>
      )}
    </>
  )
}
