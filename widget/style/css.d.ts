declare module '*.css?inline' {
  const css: string

  // biome-ignore lint/style/noDefaultExport: that is how vite hands over a style sheet
  export { css as default }
}
