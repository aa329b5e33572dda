/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../../engine/answer.ts'
import { stage } from '../../words/stage.ts'
import { SHORTCUTS } from '../shortcuts.ts'
import { Dialog } from './dialog.tsx'

type Props = { readonly lang: Lang; readonly isOn: boolean; readonly turn: (isOn: boolean) => void; readonly close: () => void }

/** The keys, and a way to turn them off. */
export const Help = ({ lang, isOn, turn, close }: Props) => (
  <Dialog title={stage('shortcuts', lang)} lang={lang} close={close} name="help">
    <dl class="keys">
      {SHORTCUTS.map(({ keys, word }) => (
        <div key={word}>
          <dt>{keys.map(key => (key === '–' ? ' – ' : <kbd key={key}>{key}</kbd>))}</dt>
          <dd>{stage(word, lang)}</dd>
        </div>
      ))}
    </dl>
    <label class="tick">
      <input type="checkbox" checked={isOn} onChange={event => turn(event.currentTarget.checked)} />
      {stage('shortcutsOn', lang)}
    </label>
  </Dialog>
)
