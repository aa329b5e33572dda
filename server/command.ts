// node tilgang.mjs: starts the server. With a word after it: what whoever runs the server does beside it.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ConfigError, readConfig } from './config.ts'
import { explain } from './explain.ts'
import { databaseFile } from './storage/file.ts'
import { today } from './today.ts'

const USAGE = `Brug / usage:
  node tilgang.mjs                            starter serveren / starts the server
  node tilgang.mjs room                       en workshop uden internet / a workshop without internet
  node tilgang.mjs backup FIL                 kopi af databasen, mens serveren kører / copy of the database while the server runs
  node tilgang.mjs restore FIL [--replace]    lægger kopien tilbage, når serveren er stoppet / puts the copy back when the server is stopped
  node tilgang.mjs check MAPPE...             siger, hvad der er galt i mapper med egen viden / says what is wrong in folders of your own
  node tilgang.mjs version`

async function run(words: readonly string[]): Promise<number> {
  const { values, positionals } = read(words)
  const [word, file, ...more] = positionals
  const wantsFile = word === 'backup' || word === 'restore' || word === 'check'
  if ((more.length > 0 && word !== 'check') || wantsFile === (file === undefined) || (values.replace && word !== 'restore')) return usage()
  switch (word) {
    case undefined:
      await import('./main.ts')
      return 0
    case 'room':
      await (await import('./room.ts')).openRoom()
      return 0
    case 'version':
      console.log((JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version)
      return 0
    case 'check':
      return checkOwn(positionals.slice(1))
    case 'backup':
    case 'restore': {
      const database = fileOrSay()
      const { backUp, restore } = await import('./storage/backup.ts')
      const copy = resolve(file ?? '')
      if (word === 'backup') backUp(database, copy)
      else restore(copy, database, values.replace)
      console.log(word === 'backup' ? copy : database)
      return 0
    }
    default:
      return usage()
  }
}

// Only layers: whoever writes the whole knowledge anew has the sources, and npm run knowledge:check.
async function checkOwn(folders: readonly string[]): Promise<number> {
  const { isLayer, tellLayers } = await import('../knowledge/layers/index.ts')
  const strange = folders.filter(folder => !isLayer(folder))
  for (const folder of strange) console.error(`${folder}: her er ingen layer.yaml / there is no layer.yaml here`)
  if (strange.length > 0) return 2
  const { loadKnowledge } = await import('./knowledge.ts')
  return tellLayers(loadKnowledge(), folders, today())
}

function read(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options: { replace: { type: 'boolean', default: false } } })
  } catch {
    return { values: { replace: false }, positionals: ['?'] }
  }
}

function usage(): number {
  console.error(USAGE)
  return 2
}

function fileOrSay(): string {
  const { databaseUrl, dataFolder } = readConfig(process.env)
  if (databaseUrl !== undefined)
    throw new ConfigError(
      'DATABASE_URL: PostgreSQL kopieres med pg_dump og pg_restore, se docs/drift.md / PostgreSQL is copied by pg_dump and pg_restore, see docs/operations.md',
    )
  return databaseFile(dataFolder)
}

run(process.argv.slice(2)).then(
  code => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(explain(error))
    process.exitCode = 1
  },
)
