// A PostgreSQL of our own for the tests: in a temporary folder, on a free port of this machine, gone afterwards.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export type Cluster = {
  /** an empty database of its own */
  readonly makeDatabase: () => Promise<string>
  readonly folder: string
  /** as when it is restarted or its machine is: nobody listens until `back` */
  readonly away: () => Promise<void>
  readonly back: () => Promise<void>
  readonly stop: () => Promise<void>
}

const PROGRAMS = findPrograms()

/** Whether PostgreSQL is installed here. */
export const hasPostgres = PROGRAMS !== undefined
if (!hasPostgres) console.warn('PostgreSQL is not installed: its tests are skipped (apt-get install postgresql)')

/** Starts a cluster; stop it when done. As root it runs as a user without rights, as PostgreSQL demands. */
export async function startCluster(): Promise<Cluster> {
  if (!PROGRAMS) throw new Error('PostgreSQL is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'tilgang-postgres-'))
  const user = process.getuid?.() === 0 ? someUser() : {}
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  try {
    initialise(PROGRAMS, data, user, folder)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off', 'shared_buffers=32MB']
  const program = join(PROGRAMS, 'postgres')
  const words = ['-D', data, '-p', String(port), ...settings.flatMap(setting => ['-c', setting])]
  const run = (): ChildProcess => spawn(program, words, { ...user, cwd: folder, stdio: 'ignore' })
  let child = run()
  const address = (database: string): string => `postgresql://tilgang@127.0.0.1:${port}/${database}`
  await untilReady(address('postgres'), child)
  const away = async (): Promise<void> => {
    if (child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGINT')
    await ended
  }
  let made = 0
  return {
    folder: data,
    async makeDatabase() {
      made += 1
      await query(address('postgres'), `create database test_${made}`)
      return address(`test_${made}`)
    },
    away,
    async back() {
      child = run()
      await untilReady(address('postgres'), child)
    },
    async stop() {
      await away()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function initialise(programs: string, data: string, user: object, cwd: string): void {
  const settings = ['-U', 'tilgang', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(join(programs, 'initdb'), ['-D', data, ...settings], { ...user, cwd, stdio: 'ignore' })
}

/** Runs one statement. */
export async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

function findPrograms(): string | undefined {
  const { PATH = '' } = process.env
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map(version => join(root, version, 'bin')), ...PATH.split(':')]
  return folders.find(folder => folder !== '' && ['initdb', 'postgres'].every(program => existsSync(join(folder, program))))
}

function someUser(): { uid?: number; gid?: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = lines.find(entry => entry.startsWith('postgres:')) ?? lines.find(entry => entry.startsWith('nobody:')) ?? ''
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    try {
      await query(url, 'select 1')
      return
    } catch {
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
  throw new Error('PostgreSQL did not start')
}
