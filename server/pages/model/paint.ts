// How each part of the drawing looks: on a page the style sheet decides (light, dark, paper); a file carries its colours with it.
import type { Answering, Column } from '../../../engine/overview/index.ts'

export type Part =
  | 'head'
  | 'none'
  | 'open'
  | `box-${Column | 'local'}`
  | `name-${Column | 'local'}`
  | 'line-other'
  | 'line-local'
  | `line-${Answering['strength']}`

/** The attributes of a part of the drawing. @param isReading whether a line is our own reading */
export type Paint = (part: Part, isReading?: boolean) => Readonly<Record<string, string | number>>

/** On a page: classes, for model.css. */
export const onPage: Paint = (part, isReading = false) => ({ class: `model-${part}${isReading ? ' our-reading' : ''}` })

const INK = '#1a1a1a'
const SOFT = '#545454'
const GREY = '#747c84'
const BLUE = '#004d99'

const line = (stroke: string, width: number) => ({ fill: 'none', stroke, 'stroke-width': width })
const box = (fill: string, stroke: string) => ({ fill, stroke, 'stroke-width': 1.25 })
const name = (fill: string, weight = 400) => ({ fill, 'font-size': 14, 'font-weight': weight })

const FILE: Readonly<Record<Part, Readonly<Record<string, string | number>>>> = {
  head: { fill: SOFT, 'font-size': 15, 'font-weight': 650 },
  none: { fill: SOFT, 'font-size': 14, 'font-style': 'italic' },
  open: { fill: 'none' },
  'box-problems': box('#fdf3e4', '#8a4b00'),
  'box-approaches': box('#0059b3', '#0059b3'),
  'box-activities': box('#ffffff', GREY),
  'box-cases': box('#eaf4f7', '#1d6478'),
  'box-evidence': box('#eaf6f1', '#0b6e4f'),
  'box-local': { ...box('#ffffff', BLUE), 'stroke-dasharray': '5 3' },
  'name-problems': name(INK),
  'name-approaches': name('#ffffff', 600),
  'name-activities': name(INK),
  'name-cases': name(INK),
  'name-evidence': name(INK),
  'name-local': name(INK),
  'line-first': line(BLUE, 3.5),
  'line-strong': line(BLUE, 1.75),
  'line-weak': line(BLUE, 0.75),
  'line-other': line(GREY, 1.25),
  'line-local': { ...line(GREY, 1.25), 'stroke-dasharray': '5 3' },
}

/** In a file: attributes, which need no style sheet and which every program that shows SVG understands. */
export const inFile: Paint = (part, isReading = false) => ({ ...FILE[part], ...(isReading ? { 'stroke-dasharray': '6 4' } : {}) })
