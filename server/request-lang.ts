import type { Context } from 'hono'
import type { Lang } from '../engine/answer.ts'

/** Whether a word names one of our two languages. */
export const isLang = (word: unknown): word is Lang => word === 'da' || word === 'en'

/**
 * The language that a request prefers: `lang` in the address, then Accept-Language, then Danish.
 * @example preferredLang('en-GB,en;q=0.9,da;q=0.5') // 'en'
 */
export function preferredLang(acceptLanguage: string | undefined): Lang {
  const wishes = (acceptLanguage ?? '').split(',', 20).flatMap((wish, order) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';')
    const lang = tag.split('-')[0]
    const q = parameters.map(p => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(x => x !== undefined)
    const weight = q === undefined ? 1 : Number(q)
    return isLang(lang) && weight > 0 ? [{ lang, weight, order }] : []
  })
  wishes.sort((a, b) => b.weight - a.weight || a.order - b.order)
  return wishes[0]?.lang ?? 'da'
}

/** The language in which to tell a request something that no page decides. */
export function requestLang(c: Context): Lang {
  const asked = c.req.query('lang')
  return isLang(asked) ? asked : preferredLang(c.req.header('Accept-Language'))
}
