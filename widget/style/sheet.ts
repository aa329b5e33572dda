/** A style sheet that can be adopted: the only way in which the widget brings styles, so that no `style-src` is needed. */
export function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
