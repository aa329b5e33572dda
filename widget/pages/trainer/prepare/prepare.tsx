/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { Lang } from '../../../../engine/answer.ts'
import { planFaults } from '../../../../engine/workshop/index.ts'
import { LONGEST_TITLE } from '../../../../engine/workshop/limits.ts'
import type { PlannedScenario, TrainerKey, WorkshopPlan } from '../../../../engine/workshop/workshop.ts'
import { saveFile } from '../../../take/save.ts'
import { makeWorkshop, type Offered, offered, Trouble } from '../../live/calls.ts'
import { common } from '../../words/common.ts'
import { prepare as word } from '../../words/prepare.ts'
import { EMPTY_OWN, fileName } from '../plan.ts'
import { Chosen } from './chosen.tsx'
import { ComeBack } from './come-back.tsx'
import { Families } from './families.tsx'
import { Field } from './field.tsx'
import { OwnForm } from './own-form.tsx'

type Props = {
  readonly lang: Lang
  readonly start: WorkshopPlan
  readonly said: string | undefined
  readonly enter: (key: TrainerKey) => void
}

/** Monday: choose and order families, write own ones, make the workshop. */
export function Prepare({ lang, start, said, enter }: Props) {
  const [plan, setPlan] = useState(start)
  const [families, setFamilies] = useState<readonly Offered[]>()
  const [isChecked, setChecked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const [editing, setEditing] = useState<number | 'new'>()
  const [note, setNote] = useState(said)
  const load = (): void => {
    setTrouble('')
    offered(plan.lang).then(setFamilies, () => setTrouble(common('away', lang)))
  }
  useEffect(load, [plan.lang])

  const known = new Map((families ?? []).map(family => [family.id, family]))
  const faults = planFaults(plan, new Set(known.keys()))
  const set = (change: Partial<WorkshopPlan>): void => setPlan({ ...plan, ...change })
  const change = (scenarios: readonly PlannedScenario[]): void => set({ scenarios })
  const make = async (): Promise<void> => {
    setChecked(true)
    if (faults.length > 0 || isBusy) return
    setBusy(true)
    setTrouble('')
    try {
      enter(await makeWorkshop(plan))
    } catch (error) {
      setTrouble(
        error instanceof Trouble && error.said
          ? error.said
          : common(error instanceof Trouble && error.kind === 'busy' ? 'busy' : 'away', lang),
      )
    }
    setBusy(false)
  }
  const saveOwn = (own: typeof EMPTY_OWN): void => {
    change(editing === 'new' ? [...plan.scenarios, { own }] : plan.scenarios.map((item, i) => (i === editing ? { own } : item)))
    setEditing(undefined)
  }
  const edited = typeof editing === 'number' ? plan.scenarios[editing] : undefined
  return (
    <div class="prepare">
      <div class="prepare-head">
        <h1>{word('title', lang)}</h1>
        <p class="lead">{word('lead', lang)}</p>
        {note && (
          <p class="note-box" role="status">
            {note}
          </p>
        )}
      </div>
      <div class="prepare-main">
        {families ? (
          <Families families={families} chosen={plan.scenarios} lang={lang} change={change} />
        ) : trouble ? (
          <button type="button" onClick={load}>
            {common('retry', lang)}
          </button>
        ) : (
          <p class="waiting">{common('waiting', lang)}</p>
        )}
        <button type="button" onClick={() => setEditing('new')}>
          + {word('writeOwn', lang)}
        </button>
        <ComeBack
          lang={lang}
          open={enter}
          plan={loaded => {
            setPlan(loaded)
            setNote(word('planLoaded', lang))
          }}
        />
      </div>
      <form
        class="prepare-side"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void make()
        }}
      >
        <h2>{word('chosen', lang)}</h2>
        <Chosen chosen={plan.scenarios} known={known} lang={lang} change={change} edit={setEditing} />
        <Field
          id="plan-title"
          label={word('name', lang)}
          hint={word('nameHint', lang)}
          value={plan.title}
          most={LONGEST_TITLE}
          fault={isChecked ? faults.find(fault => fault.where === 'title')?.what[lang] : undefined}
          change={title => set({ title })}
        />
        <label for="plan-lang">{word('language', lang)}</label>
        <select id="plan-lang" value={plan.lang} onChange={event => set({ lang: event.currentTarget.value === 'en' ? 'en' : 'da' })}>
          <option value="da">Dansk</option>
          <option value="en">English</option>
        </select>
        <label class="tick">
          <input type="checkbox" checked={plan.usesGroups} onChange={event => set({ usesGroups: event.currentTarget.checked })} />
          {word('groups', lang)}
        </label>
        <label class="tick">
          <input type="checkbox" checked={plan.isRehearsal} onChange={event => set({ isRehearsal: event.currentTarget.checked })} />
          {word('rehearsal', lang)}
        </label>
        {isChecked && faults.some(fault => fault.where !== 'title') && (
          <ul class="fault" role="alert">
            {faults
              .filter(fault => fault.where !== 'title')
              .map(fault => (
                <li key={fault.where}>{fault.what[lang]}</li>
              ))}
          </ul>
        )}
        {trouble && (
          <p class="fault" role="alert">
            {trouble}
          </p>
        )}
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {word(isBusy ? 'making' : 'make', lang)}
        </button>
        <button
          type="button"
          class="as-link"
          onClick={() =>
            saveFile(`${fileName(plan.title)}-plan.json`, new Blob([JSON.stringify(plan, null, 2)], { type: 'application/json' }))
          }
        >
          {word('savePlan', lang)}
        </button>
      </form>
      {editing !== undefined && (
        <OwnForm
          own={edited && 'own' in edited ? edited.own : EMPTY_OWN}
          isNew={editing === 'new'}
          lang={plan.lang}
          save={saveOwn}
          close={() => setEditing(undefined)}
        />
      )}
    </div>
  )
}
