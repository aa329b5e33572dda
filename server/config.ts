import { z } from 'zod'

/** What the environment decides, read once at the start. */
export type Config = {
  readonly host: string
  readonly port: number
  /** where a reader reports an error: a mail address or a web address; absent: the page says whom to ask */
  readonly contact?: string
  /** folder of knowledge files that replaces the built-in knowledge */
  readonly knowledgeFolder?: string
}

/** The environment holds something that the server cannot use. The message says which variable, in Danish and English. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const optional = <T extends z.ZodType>(schema: T) => z.preprocess(value => (value === '' ? undefined : value), schema.optional())

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
  const { HOST, PORT, TILGANG_CONTACT, TILGANG_KNOWLEDGE } = read.data
  return {
    host: HOST ?? '127.0.0.1',
    port: PORT ?? 8787,
    ...(TILGANG_CONTACT === undefined ? {} : { contact: TILGANG_CONTACT }),
    ...(TILGANG_KNOWLEDGE === undefined ? {} : { knowledgeFolder: TILGANG_KNOWLEDGE }),
  }
}
