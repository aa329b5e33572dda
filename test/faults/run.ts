// npm run faults [NAME ...]: tries the faults one by one and writes docs/faults.md.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Fault, NotHere } from './fault.ts'

const LONGEST_MS = 300_000
const folder = new URL('./faults/', import.meta.url)
const out = fileURLToPath(new URL('../../docs/faults.md', import.meta.url))
const GIB = 1024 ** 3

type Result = { readonly mark: 'holds' | 'FAILS' | 'not tried'; readonly what: string }

const wanted = process.argv.slice(2)
const names = readdirSync(folder)
  .map(file => file.replace(/\.ts$/, ''))
  .filter(name => wanted.length === 0 || wanted.includes(name))
  .sort()
const rows: string[] = []
for (const name of names) {
  const { fault } = (await import(`./faults/${name}.ts`)) as { fault: Fault }
  const { mark, what } = await attempt(fault)
  console.log(`${mark}  ${name}: ${what}`)
  if (mark === 'FAILS') process.exitCode = 1
  rows.push(rowOf(name, fault, mark, what))
}
write()
process.exit()

async function attempt(fault: Fault): Promise<Result> {
  try {
    const late = pause(LONGEST_MS, undefined, { ref: false }).then(() => {
      throw new Error('it took too long')
    })
    return { mark: 'holds', what: await Promise.race([fault.run(), late]) }
  } catch (error) {
    // The first line: what comes after may hold places on this machine.
    const [what = ''] = (error instanceof Error ? error.message : 'unknown').split('\n')
    if (!(error instanceof NotHere)) console.error(error)
    return { mark: error instanceof NotHere ? 'not tried' : 'FAILS', what }
  }
}

function rowOf(name: string, { name: title, does, must }: Fault, mark: Result['mark'], what: string): string {
  const cells = [`\`${name}\`: ${title}`, does, must, `**${mark}**: ${what}`, new Date().toISOString().slice(0, 10)]
  return `| ${cells.map(cell => cell.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`
}

// A few of them tried again take the place of their earlier rows; the others stay.
function write(): void {
  const before = wanted.length === 0 ? [] : earlier()
  const isTried = (row: string): boolean => names.some(name => row.startsWith(`| \`${name}\`:`))
  const all = [...before.filter(row => !isTried(row)), ...rows].sort()
  const machine = `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} cores, ${Math.round(totalmem() / GIB)} GiB`
  const held = all.filter(row => row.includes('**holds**')).length
  writeFileSync(
    out,
    `# Faults

Written by \`npm run faults\`: what is done to a running server, what must hold, and what happened. ${held} of ${all.length} hold.
Tried on: ${machine}.

| fault | what is done | what must hold | what happened | when |
|---|---|---|---|---|
${all.join('\n')}
`,
  )
}

function earlier(): string[] {
  try {
    return readFileSync(out, 'utf8')
      .split('\n')
      .filter(line => line.startsWith('| `'))
  } catch {
    return []
  }
}
