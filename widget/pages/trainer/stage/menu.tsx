/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { TrainerView } from '../../../../engine/workshop/workshop.ts'
import { saveFile } from '../../../take/save.ts'
import { type TrainerCalls, Trouble } from '../../live/calls.ts'
import { common } from '../../words/common.ts'
import { stage } from '../../words/stage.ts'
import { fileName } from '../plan.ts'
import { Dialog } from './dialog.tsx'
import { studyAddress } from './study-address.ts'

type Props = {
  readonly view: TrainerView
  readonly calls: TrainerCalls
  readonly close: () => void
  readonly saveKey: () => void
  readonly copyPlan: () => void
  readonly removed: () => void
}

/** All that is not the next step: files, hand-outs, the self-study link, deletion. */
export function Menu({ view, calls, close, saveKey, copyPlan, removed }: Props) {
  const { room, scenarios } = view
  const { lang } = room
  const [isSure, setSure] = useState(false)
  const [fault, setFault] = useState('')
  const guarded = (act: () => Promise<void>) => (): void => {
    setFault('')
    act().catch(error => setFault(error instanceof Trouble && error.said ? error.said : stage('failed', lang)))
  }
  const file = (name: string, saved: string) => guarded(async () => saveFile(saved, await calls.file(name)))
  const base = fileName(room.title)
  return (
    <Dialog title={stage('menu', lang)} lang={lang} close={close} name="menu">
      {fault && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <section>
        <h3>{stage('files', lang)}</h3>
        <div class="buttons">
          <button type="button" onClick={saveKey}>
            {stage('keepKey', lang)}
          </button>
          <button type="button" onClick={file('plan', `${base}-plan.json`)}>
            {stage('plan', lang)}
          </button>
          <button type="button" onClick={file('results.csv', `${base}.csv`)}>
            {stage('csv', lang)}
          </button>
          <button type="button" onClick={file('results.md', `${base}.md`)}>
            {stage('markdown', lang)}
          </button>
          <button type="button" onClick={guarded(async () => copyPlan())}>
            {stage('copyPlan', lang)}
          </button>
        </div>
      </section>
      <section>
        <h3>{stage('handouts', lang)}</h3>
        <p class="hint">{stage('handoutsWhy', lang)}</p>
        <ul class="handouts">
          {scenarios.map(({ id, title }) => (
            <li key={id}>
              <span>{title}</span>
              <PrintSheet {...calls.sheet(id)}>
                {stage('print', lang)}
                <span class="unseen">: {title}</span>
              </PrintSheet>
              <button
                type="button"
                class="small"
                onClick={file(`handout.docx?scenario=${encodeURIComponent(id)}`, `${fileName(title)}.docx`)}
              >
                {stage('word', lang)}
                <span class="unseen">: {title}</span>
              </button>
            </li>
          ))}
        </ul>
        <button
          type="button"
          onClick={() => {
            close()
            setTimeout(() => print())
          }}
        >
          {stage('printNow', lang)}
        </button>
      </section>
      <section>
        <h3>{stage('selfStudy', lang)}</h3>
        <p class="hint">{stage('selfStudyWhy', lang)}</p>
        <input
          class="address"
          readOnly
          aria-label={stage('selfStudy', lang)}
          value={studyAddress(view)}
          onFocus={event => event.currentTarget.select()}
        />
      </section>
      <section>
        <h3>{stage('remove', lang)}</h3>
        <p class="hint">{stage('removeWhy', lang)}</p>
        {isSure ? (
          <div class="buttons">
            <button
              type="button"
              class="danger"
              onClick={guarded(async () => {
                await calls.remove()
                removed()
              })}
            >
              {stage('removeYes', lang)}
            </button>
            <button type="button" onClick={() => setSure(false)}>
              {common('cancel', lang)}
            </button>
          </div>
        ) : (
          <button type="button" onClick={() => setSure(true)}>
            {stage('remove', lang)} …
          </button>
        )}
      </section>
    </Dialog>
  )
}

type Sheet = ReturnType<TrainerCalls['sheet']> & { readonly children: ComponentChildren }

/** Opens a family as a page to print in a tab of its own. */
function PrintSheet({ action, fields, children }: Sheet) {
  return (
    <form method="post" action={action} target="_blank" rel="noopener">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class="small">
        {children}
      </button>
    </form>
  )
}
