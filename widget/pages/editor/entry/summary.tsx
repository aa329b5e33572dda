/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../../engine/answer.ts'
import { editorWord as word } from '../../words/editor.ts'
import type { Checked, Field } from '../calls.ts'

type Props = { readonly checked: Checked; readonly fields: readonly Field[]; readonly lang: Lang; readonly isText: boolean }

/** All that is wrong, at the top; each leads to its field. */
export function Summary({ checked, fields, lang, isText }: Props) {
  return (
    <div class="fault" id="summary" tabIndex={-1}>
      <h2 id="summary-head">{word('wrong', lang)}</h2>
      <ul>
        {checked.faults.map(one => (
          <li key={`${one.path} ${one.line} ${one.what}`}>
            {isText || one.path === '' ? (
              `${isText ? `${word('line', lang)} ${one.line}: ` : ''}${one.what}`
            ) : (
              <a
                href={`#f-${one.path}`}
                onClick={event => {
                  event.preventDefault()
                  nearest(one.path)?.focus()
                }}
              >
                {labelsOf(one.path, fields)}: {one.what}
              </a>
            )}
          </li>
        ))}
        {checked.elsewhere.map(one => (
          <li key={`${one.file} ${one.what}`}>
            {word('elsewhere', lang)}: {one.file}, {word('line', lang)} {one.line}: {one.what}
          </li>
        ))}
      </ul>
    </div>
  )
}

// The control at a place, or the nearest around it.
function nearest(path: string): HTMLElement | undefined {
  const steps = path.split('.')
  while (steps.length > 0) {
    const found = document.getElementById(`f-${steps.join('.')}`)
    if (found) return found
    steps.pop()
  }
  return undefined
}

/** @example labelsOf('contact.role.da', fields) // 'Kontakt › Spørg efter › Dansk' */
function labelsOf(path: string, fields: readonly Field[]): string {
  const labels: string[] = []
  let inside: readonly Field[] = fields
  let item: Field | undefined
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) {
      if (item) labels.push(String(Number(step) + 1))
      inside = item?.fields ?? []
      continue
    }
    const field = inside.find(({ key }) => key === step)
    if (!field) break
    labels.push(field.label)
    inside = field.fields ?? []
    item = field.item
  }
  return labels.join(' › ') || path
}
