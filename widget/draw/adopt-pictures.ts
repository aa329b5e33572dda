import picturesCss from '../style/pictures.css?inline'
import { sheetOf } from '../style/sheet.ts'

let sheet: CSSStyleSheet | undefined

/** Gives the shadow root around a picture the style sheet of pictures, once. */
export function adoptPictures(picture: Element | null): void {
  const root = picture?.getRootNode()
  if (!(root instanceof ShadowRoot)) return
  sheet ??= sheetOf(picturesCss)
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
