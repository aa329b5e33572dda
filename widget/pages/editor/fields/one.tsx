/** @jsxRuntime automatic */
/** @jsxImportSource preact */
// One field of a form, drawn in the way that the server says.
import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../../engine/answer.ts'
import { editorWord as word } from '../../words/editor.ts'
import type { Fault, Field, Value } from '../calls.ts'
import { faultsAt, isFields, type Path } from '../value.ts'
import { Several } from './several.tsx'
import { Ticks } from './ticks.tsx'

export type Drawing = {
  readonly lang: Lang
  readonly today: string
  readonly isNew: boolean
  /** only those of fields that were touched, until somebody wants to save */
  readonly faults: readonly Fault[]
  readonly change: (path: Path, value: unknown) => void
}
export type FieldProps = { readonly field: Field; readonly value: unknown; readonly path: Path; readonly drawing: Drawing }

const CONTAINERS = ['group', 'both', 'list', 'either']

/** The id of the control at a place; a message leads there. */
export const idOf = (path: Path): string => `f-${path.join('.')}`

/** What is wrong with a field. */
export function Faults({ path, field, drawing }: Pick<FieldProps, 'path' | 'field' | 'drawing'>) {
  const faults = faultsAt(drawing.faults, path.join('.'), !CONTAINERS.includes(field.as))
  return faults.length === 0 ? null : (
    <p class="fault" id={`${idOf(path)}-said`}>
      {faults.map(({ what }) => what).join(' ')}
    </p>
  )
}

/** A frame around fields that belong together. */
export function Frame({ field, path, drawing, children }: Omit<FieldProps, 'value'> & { readonly children: ComponentChildren }) {
  return (
    <fieldset class={`edit-group as-${field.as}`} id={idOf(path)} tabIndex={-1}>
      <legend>
        {field.label}
        {!field.isRequired && <span class="may"> ({word('optional', drawing.lang)})</span>}
      </legend>
      {field.hint && <p class="hint">{field.hint}</p>}
      <Faults path={path} field={field} drawing={drawing} />
      {children}
    </fieldset>
  )
}

/** A field, and what is inside it. */
export function One({ field, value, path, drawing }: FieldProps) {
  switch (field.as) {
    case 'both':
    case 'group':
      return (
        <Frame field={field} path={path} drawing={drawing}>
          <div class={field.as === 'both' ? 'both' : 'inside'}>
            {field.fields?.map(inside => (
              <One
                key={inside.key}
                field={inside}
                value={isFields(value) ? value[inside.key] : undefined}
                path={[...path, inside.key]}
                drawing={drawing}
              />
            ))}
          </div>
        </Frame>
      )
    case 'list':
    case 'either':
      return <Several field={field} value={value} path={path} drawing={drawing} />
    case 'ticks':
      return <Ticks field={field} value={value} path={path} drawing={drawing} />
    default:
      return <Control field={field} value={value} path={path} drawing={drawing} />
  }
}

function Control({ field, value, path, drawing }: FieldProps) {
  const { lang, change } = drawing
  const id = idOf(path)
  const isWrong = faultsAt(drawing.faults, path.join('.'), true).length > 0
  const hint = field.as === 'lines' ? [field.hint, word('onePerLine', lang)].filter(Boolean).join('. ').replace('..', '.') : field.hint
  const said = [hint && `${id}-hint`, isWrong && `${id}-said`].filter(Boolean).join(' ')
  const shared = { id, 'aria-invalid': isWrong, autocomplete: 'off', ...(said ? { 'aria-describedby': said } : {}) }
  if (field.as === 'tick')
    return (
      <div class="field">
        <label class="tick">
          <input type="checkbox" {...shared} checked={value === true} onChange={event => change(path, event.currentTarget.checked)} />
          {field.label}
        </label>
        {hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    )
  return (
    <div class={`field as-${field.as}`}>
      <label for={id}>
        {field.label}
        {!field.isRequired && <span class="may"> ({word('optional', lang)})</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Entering field={field} value={value} path={path} drawing={drawing} shared={shared} />
      <Faults path={path} field={field} drawing={drawing} />
    </div>
  )
}

function Entering({ field, value, path, drawing, shared }: FieldProps & { readonly shared: Record<string, unknown> }) {
  const { change, lang, today } = drawing
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  switch (field.as) {
    case 'text':
      return (
        <textarea
          {...shared}
          rows={Math.min(12, 2 + Math.floor(text.length / 90))}
          value={text}
          onInput={event => change(path, event.currentTarget.value)}
        />
      )
    case 'lines':
      return (
        <textarea
          {...shared}
          rows={Math.max(2, Array.isArray(value) ? value.length + 1 : 2)}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onInput={event => change(path, event.currentTarget.value.split('\n'))}
        />
      )
    case 'date':
      return (
        <div class="date">
          <input {...shared} type="date" max={today} value={text} onInput={event => change(path, event.currentTarget.value)} />
          <button type="button" onClick={() => change(path, today)}>
            {word('today', lang)}
          </button>
        </div>
      )
    case 'number':
      return <input {...shared} inputMode="numeric" value={text} onInput={event => change(path, numberIn(event.currentTarget.value))} />
    case 'choice':
      return (
        <select {...shared} value={text} onChange={event => change(path, event.currentTarget.value)}>
          <option value="">{word('choose', lang)}</option>
          {field.options?.map(option => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      )
    case 'concept':
      return <Concept field={field} value={value} path={path} drawing={drawing} shared={shared} />
    case 'id':
      return drawing.isNew ? (
        <input {...shared} value={text} spellcheck={false} onInput={event => change(path, event.currentTarget.value)} />
      ) : (
        <input {...shared} value={text} readOnly />
      )
    default:
      return <input {...shared} value={text} onInput={event => change(path, event.currentTarget.value)} />
  }
}

const numberIn = (text: string): number | string => (/^\d+$/.test(text.trim()) ? Number(text) : text)

const placeOf = ({ kind, id }: Value): string => `${kind}/${id}`

// What words mean: one of the report's concepts, in groups by what they are.
function Concept({ field, value, path, drawing, shared }: FieldProps & { readonly shared: Record<string, unknown> }) {
  const { change, lang } = drawing
  const chosen = isFields(value) ? placeOf(value) : ''
  const kinds = [...new Set(field.options?.map(option => option.kind))]
  const heads: Readonly<Record<string, { da: string; en: string }>> = {
    problems: { da: 'Problemer', en: 'Problems' },
    groups: { da: 'Målgrupper', en: 'Target groups' },
    topics: { da: 'Emner', en: 'Topics' },
  }
  return (
    <select
      {...shared}
      value={chosen}
      onChange={event => {
        const [kind, id] = event.currentTarget.value.split('/')
        change(path, id === undefined ? undefined : { kind, id })
      }}
    >
      <option value="">{word('choose', lang)}</option>
      {kinds.map(kind => (
        <optgroup key={kind} label={heads[kind ?? '']?.[lang] ?? ''}>
          {field.options
            ?.filter(option => option.kind === kind)
            .map(option => (
              <option key={option.id} value={`${kind}/${option.id}`}>
                {option.label}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  )
}
