/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Lang } from '../../../engine/answer.ts'
import { saveFile } from '../../take/save.ts'
import { common } from '../words/common.ts'
import { editorWord as word } from '../words/editor.ts'
import { type EditorCalls, type ImportPlan, Refused } from './calls.ts'

type Props = { readonly lang: Lang; readonly calls: EditorCalls; readonly nameOf: (kind: string) => string; readonly refresh: () => void }

/** Everything as a file, the offers as a spreadsheet, and back: first what it would change, then all of it or nothing. */
export function Share({ lang, calls, nameOf, refresh }: Props) {
  const [file, setFile] = useState<File>()
  const [plan, setPlan] = useState<ImportPlan>()
  const [note, setNote] = useState('')
  const [trouble, setTrouble] = useState('')
  const say = (error: unknown): void => {
    setNote('')
    setTrouble(error instanceof Refused && !error.isAway ? error.message : common('away', lang))
  }
  const take = (name: string, as: string): void => void calls.file(name).then(blob => saveFile(as, blob), say)
  const read = async (chosen: File): Promise<void> => {
    setFile(chosen)
    setPlan(undefined)
    setTrouble('')
    setNote(word('importRead', lang))
    try {
      setPlan((await calls.bring(chosen, false)) as ImportPlan)
      setNote('')
    } catch (error) {
      say(error)
    }
  }
  const bring = async (): Promise<void> => {
    if (!file) return
    try {
      const outcome = await calls.bring(file, true)
      if (!('result' in outcome)) return setPlan(outcome)
      setPlan(undefined)
      if (outcome.result === 'proposed') setNote(word('proposed', lang))
      else {
        const { isInUse } = await calls.taken()
        setNote(word(isInUse ? 'inUse' : 'notInUse', lang))
      }
      refresh()
    } catch (error) {
      say(error)
    }
  }
  return (
    <section aria-labelledby="share-head">
      <h2 id="share-head">{word('share', lang)}</h2>
      <div class="buttons">
        <button type="button" onClick={() => take('layer.zip', 'tilgang-lokal.zip')}>
          {word('zip', lang)}
        </button>
        <button type="button" onClick={() => take('offers.csv', 'tilgang-tilbud.csv')}>
          {word('csv', lang)}
        </button>
        <label class="file-button">
          {word('importFile', lang)}
          <input
            type="file"
            accept=".zip,.csv"
            aria-describedby="import-hint"
            onChange={event => {
              const [chosen] = event.currentTarget.files ?? []
              event.currentTarget.value = ''
              if (chosen) void read(chosen)
            }}
          />
        </label>
      </div>
      <p class="hint" id="import-hint">
        {word('importHint', lang)}
      </p>
      <p role="status">{note}</p>
      {trouble && (
        <p class="fault" role="alert">
          {trouble}
        </p>
      )}
      {plan && plan.faults.length > 0 && (
        <div class="fault" role="alert">
          <h3>{word('importFaults', lang)}</h3>
          <ul>
            {plan.faults.map(one => (
              <li key={`${one.where}${one.what}`}>
                {one.where}: {one.what}
              </li>
            ))}
          </ul>
        </div>
      )}
      {plan && plan.faults.length === 0 && plan.changes.length === 0 && <p>{word('importNothing', lang)}</p>}
      {plan && plan.faults.length === 0 && plan.changes.length > 0 && (
        <>
          <h3>{word('importWould', lang)}</h3>
          {plan.warnings.map(warning => (
            <p key={warning} class="hint">
              {warning}
            </p>
          ))}
          <ul class="rows">
            {plan.changes.map(one => (
              <li key={`${one.kind}/${one.id}`}>
                {nameOf(one.kind)}: {one.id}
                <span class="row-note">
                  {word(one.what, lang)}
                  {one.fields.length > 0 && `: ${one.fields.join(', ')}`}
                </span>
              </li>
            ))}
          </ul>
          <button type="button" class="primary" onClick={() => void bring()}>
            {word('importNow', lang)}
          </button>
        </>
      )}
    </section>
  )
}
