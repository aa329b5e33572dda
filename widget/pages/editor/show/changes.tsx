/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import type { Lang } from '../../../../engine/answer.ts'
import { editorWord as word } from '../../words/editor.ts'
import type { Change } from '../calls.ts'

type Props<T extends Change> = {
  readonly changes: readonly T[]
  readonly lang: Lang
  readonly linkOf?: (change: T) => { readonly href: string; readonly text: string }
  readonly labelOf?: (field: string) => string
  /** what stands under a change */
  readonly more?: (change: T, i: number) => ComponentChildren
}

/** Who changed what and when, the newest first. */
export function Changes<T extends Change>({ changes, lang, linkOf, labelOf = field => field, more }: Props<T>) {
  return (
    <ul class="rows">
      {changes.map((one, i) => {
        const link = linkOf?.(one)
        return (
          <li key={`${one.kind}/${one.id}/${one.version}`}>
            {link && <a href={link.href}>{link.text}</a>}
            <span class="row-note">
              {timeOf(one.at, lang)} · {one.who} · {word(one.what, lang)}
              {one.approvedBy && ` · ${word('approvedBy', lang)} ${one.approvedBy}`}
              {one.what === 'changed' && more && one.fields.length > 0 && `: ${one.fields.map(labelOf).join(', ')}`}
            </span>
            {more?.(one, i)}
          </li>
        )
      })}
    </ul>
  )
}

const timeOf = (iso: string, lang: Lang): string =>
  new Date(iso).toLocaleString(lang === 'da' ? 'da-DK' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' })
