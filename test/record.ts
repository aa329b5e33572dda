import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'

/** When and where something was measured: the day, the Node version, how busy the machine was. */
export function machine(): string {
  const load = loadavg().map(n => n.toFixed(1))
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} cores, load ${load.join(' ')}`
}

/**
 * Writes one part of a file of results below docs/, in place of its earlier one; the other parts stay.
 * @param head how the file begins when it is new
 */
export function recordPart(name: string, head: string, title: string, lines: readonly string[]): void {
  const file = fileURLToPath(new URL(`../docs/${name}`, import.meta.url))
  const text = existsSync(file) ? readFileSync(file, 'utf8') : head
  const others = text.split(/^(?=## )/m).filter(part => !part.startsWith(`## ${title}\n`))
  const part = `## ${title}\n${[machine(), ...lines].map(line => `- ${line}`).join('\n')}\n`
  writeFileSync(file, `${others.map(other => other.trimEnd()).join('\n\n')}\n\n${part}`)
}
