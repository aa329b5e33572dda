// The key of the drawing: every kind of line that it knows, thickest first.
import type { OverviewLabel } from '../../../engine/overview/index.ts'
import type { Part } from './paint.ts'

export const KEY: readonly { readonly part: Part; readonly isReading: boolean; readonly text: OverviewLabel }[] = [
  { part: 'line-first', isReading: false, text: 'keyFirst' },
  { part: 'line-strong', isReading: false, text: 'keyStrong' },
  { part: 'line-weak', isReading: false, text: 'keyWeak' },
  { part: 'line-strong', isReading: true, text: 'keyReading' },
  { part: 'line-other', isReading: false, text: 'keyOther' },
]
