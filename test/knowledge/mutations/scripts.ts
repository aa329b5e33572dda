// Texts that would run, if any page, file or picture took them for more than text.
import { parse, stringify } from 'yaml'
import type { Files } from '../fixture.ts'

/** Each would set this on the window, or call a page of that name. */
export const MARK = 'ranHere'

export const SCRIPTS = [
  `<script>window.${MARK}=1</script>`,
  `"><img src=x onerror="window.${MARK}=1">`,
  `'-window.${MARK}-'`,
  `</textarea></title></style><svg onload=window.${MARK}=1>`,
  `{{constructor.constructor('window.${MARK}=1')()}}\${window.${MARK}=1}`,
  `</style><style>*{background:url(/${MARK})}</style>`,
  `<a href="javascript:window.${MARK}=1">x</a>`,
  `]]><!--<iframe srcdoc="<script>parent.${MARK}=1</script>">`,
  `[x](javascript:window.${MARK}=1) \`<b onclick=window.${MARK}=1>\``,
] as const

const PLAIN = new Set(['place', 'year', 'source', 'from', 'number', 'languages'])

// A family of a layer must not say what stands elsewhere, as a script in every field does; the built-in family stands for it.
const LEFT = /^(?:words|senses|sources|signposts)\/|^scenarios\/lamp|\.txt$/

/**
 * Files with a script before every text, one after the other; the text stays, so that no rule about its length or form is broken.
 * @param first which script the first field gets
 */
export function withScripts(files: Files, first = 0): { files: Files; fields: number } {
  let fields = 0
  const spoil = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map(one => spoil(one, key))
    if (typeof value === 'string') {
      if (key !== 'da' && key !== 'en' && !PLAIN.has(key)) return value
      fields++
      return `${SCRIPTS[(first + fields) % SCRIPTS.length]} ${value}`
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, name === 'names' || name === 'theory' ? one : spoil(one, name)]),
    )
  }
  const spoiled = [...files].map(([path, text]): [string, string | Uint8Array] =>
    LEFT.test(path) ? [path, text] : [path, stringify(spoil(parse(String(text)), ''), { lineWidth: 0 })],
  )
  return { files: new Map(spoiled), fields }
}
