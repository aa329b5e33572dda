// The lines that an editor copies: script, element, iframe.
import { answerAddress, embedFileAddress, homeAddress } from '../pages/addresses.ts'
import { frameDoor } from '../pages/door.ts'
import { word } from '../pages/words.ts'
import { attributesOf, type Choices } from './choices.ts'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }
const quoted = (text: string): string => `"${text.replace(/[&"<>]/g, sign => SIGNS[sign] ?? sign)}"`

/** One classic script that draws the launcher. @example scriptLine('https://tilgang.kommune.dk', choices) */
export function scriptLine(address: string, choices: Choices): string {
  const options = attributesOf(choices)
    .filter(([name, value]) => name !== 'mode' || value === 'panel')
    .map(([name, value]) => ` data-${name}=${quoted(value)}`)
  return `<script src=${quoted(embedFileAddress(address, 'loader.js'))} defer${options.join('')}></script>`
}

/** The element, where it is to stand, with a link for whoever gets no script. */
export function elementLine(address: string, choices: Choices): string {
  const attributes = attributesOf(choices).map(([name, value]) => ` ${name}=${quoted(value)}`)
  const link = `<a href=${quoted(homeAddress(address, choices.language))}>${word('openTilgang', choices.language)}</a>`
  return [
    `<script type="module" src=${quoted(embedFileAddress(address, 'tilgang-guide.js'))}></script>`,
    `<tilgang-guide server=${quoted(address)}${attributes.join('')}>${link}</tilgang-guide>`,
  ].join('\n')
}

/** The frame. A prefilled question is left out: an address is no place for it. */
export function frameLine(address: string, choices: Choices): string {
  return `<iframe src=${quoted(frameAddress(address, choices))} title="Tilgang" width="100%" height="640" loading="lazy"></iframe>`
}

/** Where the frame is, for these choices. @example frameAddress('', choices) // '/embed/v1/frame?lang=da' */
export const frameAddress = (base: string, { topic, language, theme }: Choices): string =>
  answerAddress(topic === '' ? {} : { topics: [topic] }, language, frameDoor(base, theme))

/** The script for the page around the frame, which gives it the height of its content. */
export const parentLine = (address: string): string => `<script src=${quoted(embedFileAddress(address, 'frame-parent.js'))} defer></script>`
