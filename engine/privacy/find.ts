// Personal data in what people write: positions only, never the data. Small and alone, so that the widget can use it directly.
import { PATTERNS } from './patterns.ts'
import { unmask } from './plain.ts'

/** Where personal data stands: UTF-16 units of the text as received, end exclusive. */
export type PersonalData = { readonly kind: (typeof PATTERNS)[number]['kind']; readonly start: number; readonly end: number }

const AROUND = 24

/**
 * Finds CPR numbers, telephone numbers, e-mail and street addresses, case numbers, links, and names that their context
 * gives away. Patterns cannot find other names in free text: the interface says so. Never throws; linear time.
 */
export function findPersonalData(received: string): PersonalData[] {
  const { text, starts, ends } = unmask(received)
  const found: { kind: PersonalData['kind']; from: number; to: number }[] = []
  for (const pattern of PATTERNS)
    for (const match of text.matchAll(pattern.find)) {
      const whole = match[0]
      const data = pattern.group === undefined ? whole : (match[pattern.group] ?? whole)
      const from = match.index + whole.lastIndexOf(data)
      const to = from + data.trimEnd().length
      const before = text.slice(Math.max(0, from - AROUND), from)
      const after = text.slice(to, to + AROUND)
      if (pattern.accept && !pattern.accept(data, before, after)) continue
      if (!found.some(f => f.from < to && from < f.to)) found.push({ kind: pattern.kind, from, to })
    }
  return found
    .sort((a, b) => a.from - b.from)
    .map(({ kind, from, to }) => ({ kind, start: starts[from] ?? 0, end: ends[to - 1] ?? received.length }))
}
