// The style sheets of what comes after the first screen.
import folded from './folded.css?inline'
import pictures from './pictures.css?inline'

export const laterCss = folded + pictures
