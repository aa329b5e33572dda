/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../../engine/answer.ts'
import { editorWord as word } from '../../words/editor.ts'
import type { Entry, Field } from '../calls.ts'
import { Changes } from '../show/changes.tsx'
import { Versions } from '../show/versions.tsx'

type Props = {
  readonly entry: Entry
  readonly fields: readonly Field[]
  readonly lang: Lang
  readonly bringBack: (version: string) => void
}

/** Who changed an entry, what it was before, and how to get that back. */
export function History({ entry, fields, lang, bringBack }: Props) {
  if (entry.changes.length === 0) return null
  return (
    <section aria-labelledby="history-head">
      <h2 id="history-head">{word('history', lang)}</h2>
      <Changes
        changes={entry.changes}
        lang={lang}
        labelOf={key => fields.find(field => field.key === key)?.label ?? key}
        more={(one, i) => (
          <div class="version">
            <details>
              <summary>{word('whatChanged', lang)}</summary>
              <Versions
                before={one.beforeValue}
                after={i === 0 ? entry.value : (entry.changes[i - 1]?.beforeValue ?? null)}
                fields={fields}
                lang={lang}
              />
            </details>
            {one.before !== null && (
              <button type="button" class="small" onClick={() => bringBack(one.version)}>
                {word('restore', lang)}
                <span class="unseen"> {one.at}</span>
              </button>
            )}
          </div>
        )}
      />
    </section>
  )
}
