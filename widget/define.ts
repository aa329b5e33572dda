// The entry of the widget: defines <tilgang-guide>, once, however often it is loaded.
import { TilgangGuide } from './element/tilgang-guide.ts'

if (globalThis.customElements && !customElements.get('tilgang-guide')) customElements.define('tilgang-guide', TilgangGuide)

export type { EventDetails, GuideEventName } from './element/events.ts'
export { TilgangGuide }
