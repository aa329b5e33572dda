import { recordPart } from '../record.ts'

const HEAD = '# Proofs\n\nWritten by `npm run prove`: what was tried, when, and how busy the machine was.\n'

/** Writes the result of one proof into docs/proofs.md, in place of its earlier result. */
export function recordProof(title: string, lines: readonly string[]): void {
  recordPart('proofs.md', HEAD, title, lines)
}
