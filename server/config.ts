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
  /** whether trainers can hold workshops; they are the one thing that is stored */
  readonly hasWorkshops: boolean
  /** folder of the workshops' file; made when it is not there */
  readonly dataFolder: string
  /** PostgreSQL instead of the file, when several servers share the work */
  readonly databaseUrl?: string
  /** how many proxies of our own stand in front and add the caller's address to X-Forwarded-For */
  readonly proxies: number
  /** how much is logged: nothing, errors, a line for each request as well, or also what the server thinks about its knowledge */
  readonly log: LogLevel
  /** where figures for Prometheus are given; absent: they are not counted at all */
  readonly metrics?: Listen
  /** seconds between telling a balancer that the server is about to go and letting go of its port */
  readonly drainSeconds: number
}

export const LOG_LEVELS = ['off', 'error', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** An address and a port to listen on. */
export type Listen = { readonly host: string; readonly port: number }

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
  TILGANG_PROXIES: optional(z.string().regex(/^\d$/, 'skal være et tal fra 0 til 9 / must be a number from 0 to 9').transform(Number)),
  TILGANG_LOG: optional(z.enum(LOG_LEVELS, 'skal være off, error, info eller debug / must be off, error, info or debug')),
  TILGANG_METRICS: optional(
    z.string().transform((text, context) => {
      const listen = listenOf(text)
      const message =
        'skal være en port som 9464, eller adresse og port som 127.0.0.1:9464 / must be a port such as 9464, or address and port such as 127.0.0.1:9464'
      if (!listen) context.addIssue({ code: 'custom', message })
      return listen
    }),
  ),
  TILGANG_DRAIN_SECONDS: optional(
    z
      .string()
      .regex(/^\d{1,3}$/, 'skal være et helt antal sekunder fra 0 til 999 / must be a whole number of seconds from 0 to 999')
      .transform(Number),
  ),
})

// A port alone is listened on where only this machine can ask.
function listenOf(text: string): Listen | undefined {
  const [, host, ipv6, digits = ''] = /^(?:(?:([A-Za-z0-9.-]+)|\[([0-9A-Fa-f:.]+)\]):)?(\d{1,5})$/.exec(text.trim()) ?? []
  const port = Number(digits)
  return digits === '' || port > 65_535 ? undefined : { host: host ?? ipv6 ?? '127.0.0.1', port }
}

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
  const { TILGANG_WORKSHOPS, TILGANG_DATA, DATABASE_URL, TILGANG_PROXIES, TILGANG_LOG, TILGANG_METRICS, TILGANG_DRAIN_SECONDS } = read.data
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
    proxies: TILGANG_PROXIES ?? 0,
    log: TILGANG_LOG ?? 'info',
    ...(TILGANG_METRICS === undefined ? {} : { metrics: TILGANG_METRICS }),
    drainSeconds: TILGANG_DRAIN_SECONDS ?? 1,
  }
}
