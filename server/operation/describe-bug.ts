const MOST_PLACES = 10

/** What may be told of a bug: its kind and its places. Its message may hold what a user wrote. */
export function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return 'not an Error'
  const places = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return [error.name, ...places.slice(0, MOST_PLACES)].join('\n')
}
