/** Light becomes dark and dark becomes light, until the page is left. */
export function switchTheme(): void {
  const { dataset } = document.documentElement
  const isDark = dataset['theme'] ? dataset['theme'] === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  dataset['theme'] = isDark ? 'light' : 'dark'
  dispatchEvent(new Event('tilgang:theme'))
}
