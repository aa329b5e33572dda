/** Light becomes dark and dark becomes light, until the page is left. @returns which of them it is now */
export function switchTheme(): 'light' | 'dark' {
  const { dataset } = document.documentElement
  const { theme } = dataset
  const isDark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  const next = isDark ? 'light' : 'dark'
  Object.assign(dataset, { theme: next })
  return next
}
