import type { Context, Lang } from '../../../engine/answer.ts'
import type { Door } from '../door.ts'
import type { References } from '../references.ts'

/** What every drawing of one page shares. */
export type Brush = {
  readonly lang: Lang
  readonly references: References
  readonly door: Door
  /** the level of the next heading */
  readonly level: 2 | 3 | 4
  /** the question that an answer is about, for buttons that ask on; absent on pages that nobody asked */
  readonly asked?: { readonly question: string | undefined; readonly context: Context }
}

/** The brush one heading level deeper; four is the deepest. */
export const deeper = (brush: Brush): Brush => ({ ...brush, level: brush.level === 2 ? 3 : 4 })
