/** An error without its message, which may hold what was to be kept: only its kind and its code. @example kindOf(error) // 'SqliteError SQLITE_FULL' */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error'
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
}
