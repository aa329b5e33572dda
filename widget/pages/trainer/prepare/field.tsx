/** @jsxRuntime automatic */
/** @jsxImportSource preact */
type Props = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly change: (text: string) => void
  readonly hint?: string | undefined
  readonly fault?: string | undefined
  readonly warning?: string | undefined
  readonly rows?: number
  readonly most?: number
  readonly isNumber?: boolean
}

/** A field with its label, a hint, and what is wrong with it. */
export function Field({ id, label, value, change, hint, fault, warning, rows, most, isNumber }: Props) {
  const describedBy = [hint && `${id}-hint`, (fault ?? warning) && `${id}-said`].filter(Boolean).join(' ')
  const shared = {
    id,
    value,
    ...(most === undefined ? {} : { maxLength: most }),
    ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    'aria-invalid': fault !== undefined,
    autocomplete: 'off',
  }
  return (
    <div class={isNumber ? 'field narrow' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows ? (
        <textarea {...shared} rows={rows} onInput={event => change(event.currentTarget.value)} />
      ) : (
        <input {...shared} inputMode={isNumber ? 'numeric' : 'text'} onInput={event => change(event.currentTarget.value)} />
      )}
      {(fault ?? warning) && (
        <p class={fault ? 'fault' : 'warning'} id={`${id}-said`}>
          {fault ?? warning}
        </p>
      )}
    </div>
  )
}
