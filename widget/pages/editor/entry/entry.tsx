/** @jsxRuntime automatic */
/** @jsxImportSource preact */

import { useEffect, useRef, useState } from 'preact/hooks'
import type { Lang } from '../../../../engine/answer.ts'
import { idFrom } from '../../../../knowledge/shapes/id-from.ts'
import { common } from '../../words/common.ts'
import { type EditorWord, editorWord as word } from '../../words/editor.ts'
import {
  type Checked,
  type EditorCalls,
  type Entry,
  type Field,
  type Outcome,
  type Overview,
  Refused,
  type Sent,
  type Value,
} from '../calls.ts'
import { One } from '../fields/one.tsx'
import { type Previewed, ShowPreview } from '../show/preview.tsx'
import { inLines, isSame, type Path, put } from '../value.ts'
import { merge, type Settling, ShowConflict } from './conflict.tsx'
import { History } from './history.tsx'
import { begin, type Draft, inReadingOrder, isSingle, standing } from './start.ts'
import { Summary } from './summary.tsx'
import { useCheck } from './use-check.ts'

type Props = {
  readonly kind: string
  /** absent: a new one */
  readonly id: string | undefined
  readonly overview: Overview
  readonly lang: Lang
  readonly calls: EditorCalls
  readonly home: () => void
}

/** One entry: its form, what the checks say, what would be answered, who changed it before. */
export function EditEntry({ kind, id, overview, lang, calls, home }: Props) {
  const [fields, setFields] = useState<readonly Field[]>()
  const [entry, setEntry] = useState<Entry>()
  const [draft, setDraft] = useState<Draft>()
  const [start, setStart] = useState<Draft>()
  const [base, setBase] = useState<string | null>(null)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [isTried, setTried] = useState(false)
  const [refused, setRefused] = useState<Checked>()
  const [settling, setSettling] = useState<Settling>()
  const [preview, setPreview] = useState<Previewed>()
  const [note, setNote] = useState('')
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isIdOwn = useRef(false)
  const isNew = base === null

  const say = (error: unknown): void => setTrouble(error instanceof Refused && !error.isAway ? error.message : common('away', lang))
  const open = async (): Promise<void> => {
    const form = await calls.form(kind)
    const found =
      id === undefined ? undefined : await calls.entry(kind, id).catch(error => (isSingle(kind) ? undefined : Promise.reject(error)))
    const begun = begin(kind, form, found, overview.today)
    setFields(form)
    setEntry(found)
    setDraft(begun)
    setStart(begun)
    setBase(found?.hash ?? null)
    setSettling(undefined)
    setRefused(undefined)
    setPreview(undefined)
    setTried(false)
  }
  useEffect(() => void open().catch(say), [])

  const isDirty =
    draft !== undefined && start !== undefined && (draft.isText ? draft.text !== start.text : !isSame(draft.value, start.value))
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isDirty])

  const { id: ownId = '', title: ownTitle = undefined } = draft?.value ?? {}
  const name = draft ? (id ?? (isSingle(kind) ? kind : String(ownId))) : ''
  const sent: Sent | undefined =
    draft && (draft.isText ? { kind, id: name, base, text: draft.text } : { kind, id: name, base, value: draft.value })
  const found = useCheck(name === '' ? undefined : sent, calls)
  const checked = refused ?? found
  const title = draft ? inLines(ownTitle, undefined)[0] : ''
  const kindName = overview.kinds.find(one => one.kind === kind)?.one ?? kind

  const change = (path: Path, one: unknown): void => {
    setRefused(undefined)
    setNote('')
    setTouched(before => new Set(before).add(path.join('.')))
    if (path[0] === 'id') isIdOwn.current = true
    setDraft(before => {
      if (!before) return before
      const value = put(before.value, path, one) as Value
      const suggests = isNew && !isIdOwn.current && path[0] === 'title' && path[1] === 'da'
      return { ...before, value: suggests ? { ...value, id: idFrom(String(one)) } : value }
    })
  }
  const toSummary = (): void => void setTimeout(() => document.getElementById('summary')?.focus())
  const leave = (): void => {
    if (!isDirty || confirm(word('leave', lang))) home()
  }

  async function handle(outcome: Outcome): Promise<void> {
    if (outcome.result === 'faulty') {
      setRefused(outcome)
      return toSummary()
    }
    if (outcome.result === 'conflict') {
      const [theirs] = outcome.conflicts
      if (!theirs || !draft) return
      const { value, merged } = merge(start?.value ?? null, draft.value, theirs.value, fields ?? [])
      if (!draft.isText) setDraft({ ...draft, value })
      setSettling({ theirs, merged })
      setBase(theirs.hash)
      setTimeout(() => document.getElementById('conflict')?.focus())
      return
    }
    if (outcome.result !== 'saved') {
      setNote(word(outcome.result === 'proposed' ? 'proposed' : 'same', lang))
      if (outcome.result === 'proposed') setStart(draft)
      return
    }
    setNote(word('saved', lang))
    setStart(draft)
    const { isInUse, faults } = await calls.taken()
    if (id === undefined) history.replaceState(null, '', `#${kind}/${name}`)
    const again = await calls.entry(kind, name)
    setEntry(again)
    setBase(again.hash)
    setSettling(undefined)
    if (again.value) {
      const now = { value: again.value, text: again.text, isText: draft?.isText ?? false }
      setDraft(now)
      setStart(now)
    }
    setNote(
      [
        word(isInUse ? 'inUse' : 'notInUse', lang),
        ...faults.map(({ file, line, what }) => `${file}, ${word('line', lang)} ${line}: ${what}`),
      ].join(' '),
    )
  }
  const act = async (work: () => Promise<Outcome>, busy: EditorWord = 'saving'): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setTrouble('')
    setNote(word(busy, lang))
    try {
      await handle(await work())
    } catch (error) {
      setNote('')
      say(error)
    }
    setBusy(false)
  }
  const save = (): void => {
    setTried(true)
    if (!sent) return
    if (name === '') toSummary()
    else void act(() => calls.save(sent)).then(() => setNote(now => (now === word('saving', lang) ? '' : now)))
  }
  const bringBack = (version: string): void =>
    void act(async () => {
      const outcome = await calls.restore(kind, name, base, version)
      if (outcome.result !== 'saved') return outcome
      const { isInUse } = await calls.taken()
      await open()
      setNote(word(isInUse ? 'inUse' : 'notInUse', lang))
      return { result: 'same' } as const
    }).then(() => setNote(now => (now === word('same', lang) ? word('inUse', lang) : now)))
  const remove = (): void => {
    if (!confirm(word('reallyRemove', lang))) return
    void act(async () => {
      const outcome = await calls.remove(kind, name, base)
      if (outcome.result !== 'saved') return outcome
      await calls.taken()
      home()
      return { result: 'same' } as const
    })
  }
  const showPreview = (): void => {
    if (!sent) return
    setPreview('asking')
    calls.preview(sent).then(setPreview, error => {
      setPreview(undefined)
      say(error)
    })
  }

  if (!fields || !draft)
    return (
      <>
        <h1>{kindName}</h1>
        <p class="waiting">{trouble ? '' : common('waiting', lang)}</p>
        {trouble && (
          <p class="fault" role="alert">
            {trouble}
          </p>
        )}
        <button type="button" onClick={home}>
          {word('back', lang)}
        </button>
      </>
    )
  const isSeen = ({ path }: { readonly path: string }): boolean =>
    isTried || [...touched].some(one => path === one || path.startsWith(`${one}.`) || one.startsWith(`${path}.`))
  const shown = (checked?.faults ?? []).filter(isSeen)
  const count = checked ? checked.faults.length + checked.elsewhere.length : 0
  const drawing = { lang, today: overview.today, isNew: isNew && id === undefined, faults: shown, change }
  return (
    <>
      <p>
        <button type="button" class="as-link" onClick={leave}>
          ← {word('back', lang)}
        </button>
      </p>
      <h1>
        <span class="kicker">{kindName}</span> {title || (isNew ? word('add', lang) : name)}
      </h1>
      {settling && (
        <ShowConflict settling={settling} mine={draft.value} fields={fields} lang={lang} take={(key, one) => change([key], one)} />
      )}
      <form
        noValidate
        class="edit-form"
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        {isTried && checked && count > 0 && <Summary checked={checked} fields={fields} lang={lang} isText={draft.isText} />}
        {!draft.isText && <p class="hint">{word('english', lang)}</p>}
        {draft.isText ? (
          <div class="field">
            <label for="edit-text">{word('file', lang)}</label>
            <textarea
              id="edit-text"
              class="code"
              rows={24}
              spellcheck={false}
              value={draft.text}
              onInput={event => {
                setRefused(undefined)
                setTried(true)
                setDraft({ ...draft, text: event.currentTarget.value })
              }}
            />
          </div>
        ) : (
          inReadingOrder(fields).map(field => (
            <One key={field.key} field={field} value={draft.value[field.key]} path={[field.key]} drawing={drawing} />
          ))
        )}
        <div class="save-bar">
          <p role="status" class="check-line">
            {note || standing(checked, name, lang)}
          </p>
          {trouble && (
            <p class="fault" role="alert">
              {trouble}
            </p>
          )}
          <div class="buttons">
            <button type="submit" class="primary" aria-disabled={isBusy}>
              {word(overview.needsApproval ? 'propose' : 'save', lang)}
            </button>
            <button type="button" onClick={showPreview}>
              {word('preview', lang)}
            </button>
            {!isNew && kind !== 'layer' && (
              <button type="button" onClick={remove}>
                {word('remove', lang)}
              </button>
            )}
            {!isNew && kind !== 'signposts' && !isDirty && entry?.value && (
              <button type="button" onClick={() => setDraft({ ...draft, isText: !draft.isText, text: entry.text })}>
                {word(draft.isText ? 'asForm' : 'asText', lang)}
              </button>
            )}
          </div>
        </div>
      </form>
      <ShowPreview preview={preview} lang={lang} />
      {entry && <History entry={entry} fields={fields} lang={lang} bringBack={bringBack} />}
    </>
  )
}
