/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { TrainerAction, TrainerView } from '../../../../engine/workshop/workshop.ts'
import { common } from '../../words/common.ts'
import { stage } from '../../words/stage.ts'

type Props = { readonly view: TrainerView; readonly act: (action: TrainerAction) => void }

/** Lines of reasoning, without names. The trainer can hide one from the room. */
export function ReasonsPanel({ view: { reasons, room }, act }: Props) {
  const { lang } = room
  if (reasons.length === 0) return <p class="aside">{stage('noReasons', lang)}</p>
  return (
    <ul class="reasons">
      {reasons.map(({ id, round, text, group, isHidden }) => (
        <li key={id} class={isHidden ? 'hidden-reason' : ''}>
          <span class="reason-text">{isHidden ? stage('hidden', lang) : text}</span>
          <span class="reason-from">
            {common('round', lang)} {round}
            {group ? ` · ${group}` : ''}
          </span>
          <button type="button" class="small" onClick={() => act({ do: 'hide-reason', id, isHidden: !isHidden })}>
            {stage(isHidden ? 'unhide' : 'hide', lang)}
            <span class="unseen">: {text}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
