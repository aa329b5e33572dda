/** Light becomes dark and dark becomes light, until the page is left. */
export function switchTheme(): void {
  const { dataset } = document.documentElement
  const { theme } = dataset
  const isDark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  Object.assign(dataset, { theme: isDark ? 'light' : 'dark' })
}
