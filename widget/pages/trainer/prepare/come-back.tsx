/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Lang } from '../../../../engine/answer.ts'
import type { TrainerKey, WorkshopPlan } from '../../../../engine/workshop/workshop.ts'
import { prepare as word } from '../../words/prepare.ts'
import { readFileText } from '../plan.ts'

type Props = { readonly lang: Lang; readonly plan: (plan: WorkshopPlan) => void; readonly open: (key: TrainerKey) => void }

/** A key file brings back to a workshop, a plan file begins a new one. */
export function ComeBack({ lang, plan, open: enter }: Props) {
  const [isBad, setBad] = useState(false)
  const open = async (file: File): Promise<void> => {
    const found = readFileText(await file.text())
    setBad(found === undefined)
    if (found && 'plan' in found) plan(found.plan)
    if (found && 'key' in found) enter(found.key)
  }
  return (
    <section class="come-back" aria-labelledby="before">
      <h2 id="before">{word('before', lang)}</h2>
      <p class="hint">{word('beforeHint', lang)}</p>
      <label class="file-button">
        {word('openFile', lang)}
        <input
          type="file"
          accept="application/json,.json"
          onChange={event => {
            const [file] = event.currentTarget.files ?? []
            if (file) void open(file)
            event.currentTarget.value = ''
          }}
        />
      </label>
      {isBad && (
        <p class="fault" role="alert">
          {word('badFile', lang)}
        </p>
      )}
    </section>
  )
}
