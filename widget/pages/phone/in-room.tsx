/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { roundOf } from '../../../engine/workshop/room.ts'
import type { PhoneView } from '../../../engine/workshop/workshop.ts'
import { below } from '../live/base.ts'
import { Story } from '../show/story.tsx'
import { studyPath } from '../show/study-path.ts'
import { common } from '../words/common.ts'
import { phoneWord as word } from '../words/phone.ts'
import { Choose } from './choose.tsx'
import { Group } from './group.tsx'
import { draftOf, NO_CHOICE, spotOf, standing } from './outbox.ts'
import { Revealed } from './revealed.tsx'
import type { Phone, PhoneState } from './room.ts'

type Props = { readonly phone: Phone; readonly state: PhoneState; readonly view: PhoneView; readonly leave: () => void }

/** The room as a phone shows it: what to do now, and nothing else. */
export function InRoom({ phone, state, view, leave }: Props) {
  const { room, mine } = view
  const { lang, step, scenario, index } = room
  const round = roundOf(room.step)
  return (
    <>
      {room.isRehearsal && <p class="rehearsal">{common('rehearsal', lang)}</p>}
      {scenario && step !== 'lobby' && step !== 'end' && (
        <p class="place">
          {common('family', lang)} {index + 1} {common('of', lang)} {room.count}
        </p>
      )}
      {step === 'lobby' && (
        <Card title={`✓ ${word('inLobby', lang)}`} isMain>
          <p class="lead">{room.title}</p>
          <p>{word('inLobbyText', lang)}</p>
          {room.usesGroups && <Group group={mine.group} lang={lang} save={phone.setGroup} />}
        </Card>
      )}
      {step === 'read' && scenario && (
        <Card title={scenario.title} isMain>
          <Story text={scenario.story} />
          <p class="hint">{word('readThen', lang)}</p>
        </Card>
      )}
      {round && scenario && (
        <>
          <h1>{scenario.title}</h1>
          <details class="card">
            <summary>{word('readAgain', lang)}</summary>
            <Story text={scenario.story} />
          </details>
          {room.isOpen ? (
            <Choose
              key={spotOf(index, round)}
              room={room}
              round={round}
              draft={draftFor(state, view)}
              standing={standingOf(state, view)}
              isSending={state.isSending}
              hasSent={mine.choices[round] !== undefined || state.kept.outbox[spotOf(index, round)]?.posted !== undefined}
              edit={draft => phone.edit(index, round, draft)}
              send={() => {
                if (!state.kept.outbox[spotOf(index, round)]) phone.edit(index, round, draftFor(state, view))
                phone.send(index, round)
              }}
            />
          ) : (
            <Closed state={state} view={view} />
          )}
        </>
      )}
      {step === 'discuss' && scenario && (
        <Card title={word('talk', lang)} isMain>
          <ul class="prompts">
            {scenario.prompts.map(prompt => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
          <p class="hint">{word('talkText', lang)}</p>
          <details>
            <summary>{word('readAgain', lang)}</summary>
            <Story text={scenario.story} />
          </details>
        </Card>
      )}
      {step === 'reveal' && scenario && (
        <>
          <h1>{scenario.title}</h1>
          <Revealed view={view} />
        </>
      )}
      {step === 'end' && (
        <Card title={word('endTitle', lang)} isMain>
          <p>{word('endText', lang)}</p>
          <p>
            <a href={below(studyPath(lang, room.study))}>{word('selfStudy', lang)}</a>
          </p>
          <p>
            <a href={below(`/${lang}`)}>{word('guideLink', lang)}</a>
          </p>
          <button type="button" onClick={leave}>
            {word('leave', lang)}
          </button>
        </Card>
      )}
    </>
  )
}

const Card = ({ title, isMain, children }: { title: string; isMain?: boolean; children: ComponentChildren }) => (
  <section class="card">
    {isMain ? <h1>{title}</h1> : <h2>{title}</h2>}
    {children}
  </section>
)

// A phone that keeps nothing shows what the room has of it.
function draftFor({ kept }: PhoneState, { room, mine }: PhoneView) {
  const round = roundOf(room.step) ?? 1
  if (kept.outbox[spotOf(room.index, round)]) return draftOf(kept.outbox, room.index, round)
  const local = draftOf(kept.outbox, room.index, round)
  const before = round === 2 ? mine.choices[1] : undefined
  return mine.choices[round] ?? (before && local.problems.length + local.approaches.length === 0 ? { ...before, reason: '' } : local)
}

function standingOf({ kept }: PhoneState, { room, mine }: PhoneView) {
  const round = roundOf(room.step) ?? 1
  const spot = spotOf(room.index, round)
  return !kept.outbox[spot] && mine.choices[round] ? 'sent' : standing(kept.outbox, spot)
}

function Closed({ state, view }: { state: PhoneState; view: PhoneView }) {
  const { room, mine } = view
  const { lang } = room
  const round = roundOf(room.step) ?? 1
  const own = mine.choices[round] ?? NO_CHOICE
  const isWaiting = standingOf(state, view) === 'waiting'
  const isRefused = standingOf(state, view) === 'refused'
  const isIn = mine.choices[round] !== undefined && own.problems.length + own.approaches.length > 0
  return (
    <Card title={`${common('round', lang)} ${round}`}>
      <p role="status">{word(isRefused ? 'isRefused' : isWaiting ? 'isWaiting' : isIn ? 'closedMine' : 'closedNone', lang)}.</p>
    </Card>
  )
}
