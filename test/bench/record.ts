import { machine, recordPart } from '../record.ts'

const HEAD =
  '# Benchmarks\n\nWritten by the benches (`npm run bench`, `npm run bench:workshops`): what was measured, when, and how busy the machine was.\n'

/** Prints the figures of one bench and writes them into docs/benchmarks.md, in place of its earlier ones. */
export function recordBench(title: string, lines: readonly string[]): void {
  console.log([title, machine(), ...lines].join('\n  '))
  recordPart('benchmarks.md', HEAD, title, lines)
}
