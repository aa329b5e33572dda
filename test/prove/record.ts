import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'

const FILE = fileURLToPath(new URL('../../docs/proofs.md', import.meta.url))
const HEAD = '# Proofs\n\nWritten by `npm run prove`: what was tried, when, and how busy the machine was.\n'

/** Writes the result of one proof into docs/proofs.md, in place of its earlier result. */
export function recordProof(title: string, lines: readonly string[]): void {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD
  const others = text.split(/^(?=## )/m).filter(part => !part.startsWith(`## ${title}\n`))
  const when = `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, load ${loadavg()
    .map(n => n.toFixed(1))
    .join(' ')}`
  const part = `## ${title}\n${[when, ...lines].map(line => `- ${line}`).join('\n')}\n`
  writeFileSync(FILE, `${others.map(o => o.trimEnd()).join('\n\n')}\n\n${part}`)
}
