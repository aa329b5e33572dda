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
  const tag = node.localName
  if (/^h\d$/.test(tag)) return `\n\n${'#'.repeat(Number(tag[1]))} ${text}\n\n`
  if (/^(?:summary|legend|caption)$/.test(tag)) return `\n\n**${text.replace(/^#+ /, '')}**\n\n`
  if (/^(?:b|dt)$/.test(tag)) return `**${text}** `
  if (/^(?:li|tr)$/.test(tag)) return `\n${markOf(node)} ${text.replace(/\n+/g, '\n  ')}`
  if (/^t[hd]$/.test(tag)) return `${text} | `
  return /^(?:ul|ol|p|dd|main|div|details|table)$/.test(tag) ? `\n\n${inside}\n\n` : inside
}

function markOf(item: HTMLElement): string {
  if (item.localName === 'tr') return '|'
  return item.parentElement?.localName === 'ol' ? `${[...item.parentElement.children].indexOf(item) + 1}.` : '-'
}
