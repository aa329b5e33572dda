/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../../engine/answer.ts'
import { editorWord as word } from '../../words/editor.ts'
import type { Field, Value } from '../calls.ts'
import { differing, inLines } from '../value.ts'

type Props = { readonly before: Value | null; readonly after: Value | null; readonly fields: readonly Field[]; readonly lang: Lang }

/** Two versions beside each other, only where they differ. */
export function Versions({ before, after, fields, lang }: Props) {
  return (
    <div class="versions">
      {differing(before, after, fields).map(field => (
        <section key={field.key}>
          <h3>{field.label}</h3>
          <div class="two-versions">
            <Side head={word('before', lang)} value={before?.[field.key]} field={field} lang={lang} kind="del" />
            <Side head={word('after', lang)} value={after?.[field.key]} field={field} lang={lang} kind="ins" />
          </div>
        </section>
      ))}
    </div>
  )
}

type SideProps = {
  readonly head: string
  readonly value: unknown
  readonly field: Field
  readonly lang: Lang
  readonly kind: 'del' | 'ins'
}

/** One version of a field. */
export function Side({ head, value, field, lang, kind }: SideProps) {
  const lines = inLines(value, field)
  return (
    <div class={`side ${kind}`}>
      <p class="side-head">{head}</p>
      {lines.length === 0 ? (
        <p class="hint">{word('emptyValue', lang)}</p>
      ) : (
        <ul>
          {lines.map((line, i) => (
            <li key={i}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
