/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../engine/answer.ts'
import { word } from './words.ts'

/** By what name a reader can speak of what went wrong with whoever runs the server. */
export function RequestName({ id, lang }: { readonly id: string | undefined; readonly lang: Lang }) {
  if (id === undefined) return null
  return (
    <p>
      {word('requestName', lang)} <code>{id}</code>
    </p>
  )
}
