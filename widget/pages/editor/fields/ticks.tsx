/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { type FieldProps, Frame, idOf } from './one.tsx'

/** Things of the report, chosen by their names. One that no longer exists stays visible until it is taken away. */
export function Ticks({ field, value, path, drawing }: FieldProps) {
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const options = field.options ?? []
  const strangers = chosen.filter(id => !options.some(option => option.id === id)).map(id => ({ id, label: id }))
  const toggle = (id: string, isOn: boolean): void => drawing.change(path, isOn ? [...chosen, id] : chosen.filter(other => other !== id))
  return (
    <Frame field={field} path={path} drawing={drawing}>
      <div class="ticks">
        {[...options, ...strangers].map(({ id, label }) => (
          <label key={id} class="tick">
            <input
              type="checkbox"
              id={`${idOf(path)}-${id}`}
              checked={chosen.includes(id)}
              onChange={event => toggle(id, event.currentTarget.checked)}
            />
            {label}
          </label>
        ))}
      </div>
    </Frame>
  )
}
