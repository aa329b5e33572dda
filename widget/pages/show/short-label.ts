// Titles as the report has them are long for a chip or a bar.

/**
 * A title in as few words as tell it apart.
 * @example shortLabel('Fokus på at give forældrene viden') // 'Give forældrene viden'
 * @example shortLabel('Bydelsmødre: den sjette, uden for de fem') // 'Bydelsmødre'
 */
export function shortLabel(title: string): string {
  const rest = title.replace(/^(Fokus på (at )?|Focus(ing)? on )/, '').replace(/:.*/, '')
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** Things to choose in the order of the alphabet, under their short titles. */
export function inOrder<T extends { readonly id: string; readonly label: string }>(options: readonly T[], lang: string): readonly T[] {
  const { compare } = new Intl.Collator(lang)
  return options.map(option => ({ ...option, label: shortLabel(option.label) })).sort((a, b) => compare(a.label, b.label))
}
