// What answers from layers in this browser. Loaded only when a layer is laid over the report.
export { localEntries } from '../../engine/local/entries.ts'
export { buildLocal } from '../../engine/local/index.ts'

/** The day where the browser is. @example today() // '2026-11-28' */
export function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
