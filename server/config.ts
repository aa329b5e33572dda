import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ancestorOf, ancestorWords, originOf, originWords } from './origins.ts'

/** What the environment decides, read once at the start. */
export type Config = {
  readonly host: string
  readonly port: number
  /** where a reader reports an error: a mail address or a web address; absent: the page says whom to ask */
  readonly contact?: string
  /** folder of knowledge files that replaces the built-in knowledge */
  readonly knowledgeFolder?: string
  /** the address under which others reach this server, for links and lines to copy; absent: the one it was asked at */
  readonly address?: string
  /** origins whose pages may call the API and load the widget */
  readonly origins: readonly string[]
  /** pages that may show the frame: origins, or `https://*.domain` for all below */
  readonly frameAncestors: readonly string[]
  /** whether trainers can hold workshops; what is written in them is stored until they end */
  readonly hasWorkshops: boolean
  /** folder of the file with workshops and counts; made when it is not there */
  readonly dataFolder: string
  /** PostgreSQL instead of the file, when several servers share the work */
  readonly databaseUrl?: string
  /** whether questions are counted: outcomes and concepts by day, never a text */
  readonly hasCounts: boolean
  /** days after which counts are deleted */
  readonly countsDays: number
  /** opens the page for whoever runs the server; absent: there is no such page */
  readonly operatorKey?: string
  /** how many proxies of our own stand in front and add the caller's address to X-Forwarded-For */
  readonly proxies: number
}

/** The environment holds something that the server cannot use. The message says which variable, in Danish and English. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const optional = <T extends z.ZodType>(schema: T) => z.preprocess(value => (value === '' ? undefined : value), schema.optional())

// A list of words, each of which must be good; the message repeats the bad ones, which the administrator wrote.
const list = (split: (text: string) => readonly string[], read: (word: string) => string | undefined, wanted: string) =>
  optional(
    z.string().transform((text, context) => {
      const words = split(text)
      const bad = words.filter(word => read(word) === undefined)
      if (bad.length > 0) context.addIssue({ code: 'custom', message: `${bad.join(' ')} ${wanted}` })
      return [...new Set(words.flatMap(word => read(word) ?? []))]
    }),
  )

const AT = fileURLToPath(new URL('../data', import.meta.url))

const Environment = z.object({
  HOST: optional(
    z.string().regex(/^[A-Za-z0-9.:_-]+$/, 'skal være et værtsnavn eller en IP-adresse / must be a host name or an IP address'),
  ),
  PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/, 'skal være et helt tal fra 0 til 65535 / must be a whole number from 0 to 65535')
      .transform(Number)
      .refine(port => port <= 65_535, 'skal være højst 65535 / must be at most 65535'),
  ),
  TILGANG_CONTACT: optional(
    z.union(
      [z.email(), z.url({ protocol: /^https?$/ })],
      'skal være en mailadresse eller en adresse, der begynder med https:// / must be a mail address or an address that begins with https://',
    ),
  ),
  TILGANG_KNOWLEDGE: optional(z.string()),
  TILGANG_ADDRESS: optional(
    z
      .string()
      .refine(
        text => originOf(text) !== undefined,
        'skal være som https://tilgang.kommune.dk, uden sti / must be like https://tilgang.kommune.dk, without a path',
      )
      .transform(text => originOf(text)),
  ),
  TILGANG_ORIGINS: list(
    originWords,
    originOf,
    'skal være hele adresser uden sti, som https://intranet.kommune.dk, med mellemrum imellem; null og * går ikke / must be whole addresses without a path, such as https://intranet.kommune.dk, with blanks between; null and * will not do',
  ),
  TILGANG_FRAME_ANCESTORS: list(
    ancestorWords,
    ancestorOf,
    'skal være ordet microsoft365, adresser som https://intranet.kommune.dk eller https://*.kommune.dk / must be the word microsoft365, addresses such as https://intranet.kommune.dk or https://*.kommune.dk',
  ),
  TILGANG_WORKSHOPS: optional(z.enum(['on', 'off'], 'skal være on eller off / must be on or off')),
  TILGANG_DATA: optional(z.string().refine(text => !text.includes('\0'), 'skal være en mappe / must be a folder')),
  DATABASE_URL: optional(
    z.url({
      protocol: /^postgres(ql)?$/,
      hostname: /.*/,
      error: 'skal begynde med postgresql:// / must begin with postgresql://',
    }),
  ),
  TILGANG_COUNTS: optional(z.enum(['on', 'off'], 'skal være on eller off / must be on or off')),
  TILGANG_COUNTS_DAYS: optional(
    z
      .string()
      .regex(/^[1-9]\d{0,3}$/, 'skal være et helt antal dage fra 1 til 9999 / must be a whole number of days from 1 to 9999')
      .transform(Number),
  ),
  TILGANG_OPERATOR_KEY: optional(
    z.string().regex(/^\S{24,200}$/, 'skal være 24 til 200 tegn uden mellemrum / must be 24 to 200 characters without blanks'),
  ),
  TILGANG_PROXIES: optional(z.string().regex(/^\d$/, 'skal være et tal fra 0 til 9 / must be a number from 0 to 9').transform(Number)),
})

/**
 * Reads the environment.
 * @throws {ConfigError} naming each variable that cannot be used
 * @example readConfig({ PORT: '0' }).port // 0: any free port
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = Environment.safeParse(environment)
  if (!read.success) {
    const lines = read.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`Miljøvariabler / environment variables:\n  ${lines.join('\n  ')}`)
  }
  const { HOST, PORT, TILGANG_CONTACT, TILGANG_KNOWLEDGE, TILGANG_ADDRESS, TILGANG_ORIGINS, TILGANG_FRAME_ANCESTORS } = read.data
  const { TILGANG_WORKSHOPS, TILGANG_DATA, DATABASE_URL, TILGANG_PROXIES } = read.data
  const { TILGANG_COUNTS, TILGANG_COUNTS_DAYS, TILGANG_OPERATOR_KEY } = read.data
  return {
    host: HOST ?? '127.0.0.1',
    port: PORT ?? 8787,
    ...(TILGANG_CONTACT === undefined ? {} : { contact: TILGANG_CONTACT }),
    ...(TILGANG_KNOWLEDGE === undefined ? {} : { knowledgeFolder: TILGANG_KNOWLEDGE }),
    ...(TILGANG_ADDRESS === undefined ? {} : { address: TILGANG_ADDRESS }),
    origins: TILGANG_ORIGINS ?? [],
    frameAncestors: TILGANG_FRAME_ANCESTORS ?? [],
    hasWorkshops: TILGANG_WORKSHOPS !== 'off',
    dataFolder: TILGANG_DATA ?? AT,
    ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
    hasCounts: TILGANG_COUNTS !== 'off',
    countsDays: TILGANG_COUNTS_DAYS ?? 400,
    ...(TILGANG_OPERATOR_KEY === undefined ? {} : { operatorKey: TILGANG_OPERATOR_KEY }),
    proxies: TILGANG_PROXIES ?? 0,
  }
}
