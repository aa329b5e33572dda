// tsx test/bench/as-served.ts FILE: runs a bench as `npm start` runs the server, as plain JavaScript in a process of its own.
// From TypeScript everything is slower, and what bundles takes memory that is not the engine's.
import { spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleServer } from '../../build/release/bundle.ts'

const HOUSE = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const PROGRAMS = 'dist/bench'
const [file = ''] = process.argv.slice(2)

await bundleServer(HOUSE, HOUSE, PROGRAMS, [file])
const program = join(HOUSE, PROGRAMS, `${basename(file, '.ts')}.mjs`)
process.exitCode = spawnSync(process.execPath, ['--max-semi-space-size=8', program], { stdio: 'inherit' }).status ?? 1
