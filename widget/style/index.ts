// The style sheets of the conversation as one text; the order is the cascade.
import base from './base.css?inline'
import blocks from './blocks.css?inline'
import controls from './controls.css?inline'
import host from './host.css?inline'
import shell from './shell.css?inline'

const css = host + base + shell + controls + blocks

export { css as sheetCss }
