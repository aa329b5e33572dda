// An answer as Markdown: the hand-out is drawn out of sight, and its elements become signs.
import type { Answer } from '../../engine/answer.ts'
import { drawHandout } from './handout.tsx'

/** The whole answer. @param heading what stands over it */
export function markdownOf(answer: Answer, heading: string): string {
  const box = document.createElement('div')
  drawHandout(answer, heading, box)
  return `${write(box)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

function write(node: Node): string {
  if (node instanceof Text) return node.data
  if (!(node instanceof HTMLElement)) return ''
  const inside = [...node.childNodes].map(write).join('')
  const text = inside.trim()
  switch (node.localName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return `\n\n${'#'.repeat(Number(node.localName[1]))} ${text}\n\n`
    case 'summary':
    case 'legend':
    case 'caption':
      return `\n\n**${text.replace(/^#+ /, '')}**\n\n`
    case 'b':
    case 'dt':
      return `**${text}** `
    case 'li':
    case 'tr':
      return `\n${markOf(node)} ${text.replace(/\n+/g, '\n  ')}`
    case 'th':
    case 'td':
      return `${text} | `
    case 'ul':
    case 'ol':
    case 'p':
    case 'dd':
    case 'main':
    case 'div':
    case 'details':
    case 'table':
      return `\n\n${inside}\n\n`
    default:
      return inside
  }
}

function markOf(item: HTMLElement): string {
  if (item.localName === 'tr') return '|'
  return item.parentElement?.localName === 'ol' ? `${[...item.parentElement.children].indexOf(item) + 1}.` : '-'
}
