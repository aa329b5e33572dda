// What the environment decides: read once at the start, from the tables in server/config.
import { closest } from 'fastest-levenshtein'
import type { Variable } from './config/variable.ts'
import { variables } from './config/variables.ts'

type Table = typeof variables
type ValueOf<K extends keyof Table> = Table[K] extends Variable<infer T> ? T : never
type MayBeAbsent = { [K in keyof Table]: undefined extends ValueOf<K> ? K : never }[keyof Table]

/** What the environment decides. Each entry is explained where its variable stands, in `server/config`. */
export type Config = { readonly [K in Exclude<keyof Table, MayBeAbsent>]: ValueOf<K> } & {
  readonly [K in MayBeAbsent]?: Exclude<ValueOf<K>, undefined>
}

/** The environment holds something that the server cannot use. The message says which variable, in Danish and English. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const NAMES = Object.values(variables).map(({ name }) => name)
const PREFIX = 'TILGANG_'
const OWN_NAMES = NAMES.filter(name => name.startsWith(PREFIX))

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the environment.
 * @throws {ConfigError} naming each variable that cannot be used, and each `TILGANG_` that does not exist
 * @example readConfig({ PORT: '0' }).port // 0: any free port
 */
export function readConfig(environment: Environment): Config {
  const wrong = unknownNames(environment)
  const config: Record<string, unknown> = {}
  for (const [key, variable] of Object.entries<Variable<unknown>>(variables)) {
    const text = environment[variable.name] ?? ''
    const value = text === '' ? variable.unset : variable.form.read(text)
    if (text !== '' && value === undefined) wrong.push(inWords(variable, text))
    if (value !== undefined) config[key] = value
  }
  if (wrong.length > 0) throw new ConfigError(`Miljøvariabler / environment variables:\n  ${wrong.join('\n  ')}`)
  // The table gives each key its form, and with it the type of its value.
  return config as Config
}

function inWords({ name, form: { wanted, wrongIn } }: Variable<unknown>, text: string): string {
  const word = wrongIn ? `${wrongIn(text)} ` : ''
  return `${name}: ${word}skal være ${wanted.da} / ${word}must be ${wanted.en}`
}

// A name with a slip of the finger would otherwise be a setting that silently does not hold.
const unknownNames = (environment: Environment): string[] =>
  Object.keys(environment)
    .filter(name => name.startsWith(PREFIX) && !NAMES.includes(name))
    .map(name => {
      const nearest = closest(name, OWN_NAMES)
      return `${name}: findes ikke; nærmest er ${nearest} / does not exist; the nearest is ${nearest}`
    })
