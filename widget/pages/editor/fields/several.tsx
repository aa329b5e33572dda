/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { editorWord as word } from '../../words/editor.ts'
import type { Field } from '../calls.ts'
import { isFields } from '../value.ts'
import { type FieldProps, Frame, idOf, One } from './one.tsx'

/** A list whose entries are forms themselves; or one of several ways to fill in the same. */
export function Several(props: FieldProps) {
  return props.field.as === 'list' ? <List {...props} /> : <Either {...props} />
}

function List({ field, value, path, drawing }: FieldProps) {
  const { lang, change } = drawing
  const items = Array.isArray(value) ? value : []
  const { item } = field
  if (!item) return null
  const swap = (i: number): void =>
    change(
      path,
      items.map((one, at) => (at === i - 1 ? items[i] : at === i ? items[i - 1] : one)),
    )
  const add = (): void => {
    change(path, [...items, {}])
    // The new entry stands there after the next drawing.
    setTimeout(() =>
      document
        .getElementById(idOf([...path, items.length]))
        ?.querySelector<HTMLElement>('input,textarea,select')
        ?.focus(),
    )
  }
  return (
    <Frame field={field} path={path} drawing={drawing}>
      <ol class="edit-list">
        {items.map((one, i) => (
          <li key={i}>
            <One field={{ ...item, label: `${item.label} ${i + 1}`, isRequired: true }} value={one} path={[...path, i]} drawing={drawing} />
            <div class="buttons">
              {i > 0 && (
                <button type="button" class="small" aria-label={`${word('up', lang)}: ${item.label} ${i + 1}`} onClick={() => swap(i)}>
                  {word('up', lang)}
                </button>
              )}
              <button
                type="button"
                class="small"
                aria-label={`${word('takeAway', lang)}: ${item.label} ${i + 1}`}
                onClick={() =>
                  change(
                    path,
                    items.filter((_, at) => at !== i),
                  )
                }
              >
                {word('takeAway', lang)}
              </button>
            </div>
          </li>
        ))}
      </ol>
      <button type="button" class="small" onClick={add}>
        + {word('addOne', lang)}
        <span class="unseen">: {field.label}</span>
      </button>
    </Frame>
  )
}

function Either({ field, value, path, drawing }: FieldProps) {
  const fields = field.fields ?? []
  const there = isFields(value) ? fields.find(({ key }) => key in value) : undefined
  const [chosen, setChosen] = useState<Field | undefined>(there ?? fields[0])
  return (
    <Frame field={field} path={path} drawing={drawing}>
      {fields.map(one => (
        <label key={one.key} class="tick">
          <input
            type="radio"
            name={idOf(path)}
            checked={chosen?.key === one.key}
            onChange={() => {
              setChosen(one)
              drawing.change(path, { [one.key]: undefined })
            }}
          />
          {one.label}
        </label>
      ))}
      {chosen && (
        <One field={chosen} value={isFields(value) ? value[chosen.key] : undefined} path={[...path, chosen.key]} drawing={drawing} />
      )}
    </Frame>
  )
}
