import type { FigureShown, Lang } from '../../engine/answer.ts'

/** The number, or the span, with its percent sign. @example numbersOf({ value: 84, unit: '%' }, 'da') // '84 %' with a space that does not break */
export function numbersOf({ value, to, unit }: Pick<FigureShown, 'value' | 'to' | 'unit'>, lang: Lang): string {
  const numbers = [value, ...(to === undefined ? [] : [to])].map(n => numberOf(n, lang)).join('–')
  if (unit !== '%') return numbers
  return lang === 'da' ? `${numbers}\u00a0%` : `${numbers}%`
}

/** Written out by hand, so that every browser writes it alike. */
export function numberOf(value: number, lang: Lang): string {
  const [whole = '', part] = String(value).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'da' ? '.' : ',')
  return part === undefined ? grouped : `${grouped}${lang === 'da' ? ',' : '.'}${part}`
}

/** @example dateOf('2026-11-20', 'da') // '20.11.2026' */
export function dateOf(date: string, lang: Lang): string {
  const [year, month, day] = date.split('-').map(Number)
  return lang === 'da' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`
}
