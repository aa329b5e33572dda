/** A value as JSON, as the standard has it: also on a page whose old library gives arrays and texts a `toJSON` of their own. */
export const plainJson = (value: unknown): string =>
  JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key: string) {
    return this[key]
  })
