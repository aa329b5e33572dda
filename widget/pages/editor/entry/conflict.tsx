/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../../engine/answer.ts'
import { editorWord as word } from '../../words/editor.ts'
import type { Conflict, Field, Value } from '../calls.ts'
import { Side } from '../show/versions.tsx'
import { differing, isSame } from '../value.ts'

/** What is to be settled after two have edited the same. */
export type Settling = {
  readonly theirs: Conflict
  /** fields that only the other one has edited: taken over */
  readonly merged: readonly Field[]
}

/**
 * My value with what only the other one has edited.
 * @param start what I began from
 */
export function merge(start: Value | null, mine: Value, theirs: Value | null, fields: readonly Field[]) {
  const merged = theirs === null ? [] : differing(mine, theirs, fields).filter(({ key }) => isSame(mine[key], start?.[key]))
  const value = { ...mine, ...Object.fromEntries(merged.map(({ key }) => [key, theirs?.[key]])) }
  return { value, merged }
}

type Props = {
  readonly settling: Settling
  readonly mine: Value
  readonly fields: readonly Field[]
  readonly lang: Lang
  readonly take: (key: string, value: unknown) => void
}

/** Theirs and mine, field by field. Mine stays in the form until the other one's is chosen. */
export function ShowConflict({ settling, mine, fields, lang, take }: Props) {
  const { theirs, merged } = settling
  const open = theirs.value === null ? [] : differing(mine, theirs.value, fields)
  return (
    <section class="conflict" id="conflict" tabIndex={-1} aria-labelledby="conflict-head">
      <h2 id="conflict-head">
        {word('conflict', lang)}
        {theirs.by && ` (${theirs.by})`}
      </h2>
      <p>{word(theirs.hash === null ? 'conflictGone' : 'conflictLead', lang)}</p>
      {merged.length > 0 && (
        <p>
          {word('merged', lang)}: {merged.map(({ label }) => label).join(', ')}.
        </p>
      )}
      {open.map(field => (
        <section key={field.key}>
          <h3>{field.label}</h3>
          <div class="two-versions">
            <Side head={word('theirs', lang)} value={theirs.value?.[field.key]} field={field} lang={lang} kind="del" />
            <Side head={word('mine', lang)} value={mine[field.key]} field={field} lang={lang} kind="ins" />
          </div>
          <button type="button" class="small" onClick={() => take(field.key, theirs.value?.[field.key])}>
            {word('useTheirs', lang)}
            <span class="unseen">: {field.label}</span>
          </button>
        </section>
      ))}
    </section>
  )
}
