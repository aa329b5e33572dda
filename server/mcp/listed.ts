import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server'
import { z } from 'zod'

type Direction = 'input' | 'output'

/**
 * A shape as the list of tools shows it. It is written once, not for every request.
 * What comes is not checked here but by our own readers, whose messages name the place in both languages and repeat nothing.
 */
export function listed(shape: z.ZodType, direction: Direction): StandardSchemaWithJSON {
  // What is sent in is small and read by every client; what comes back names its parts, or it would be ten times as long.
  const schema = z.toJSONSchema(shape, { target: 'draft-2020-12', io: direction, reused: direction === 'input' ? 'inline' : 'ref' })
  return {
    '~standard': {
      version: 1,
      vendor: 'tilgang',
      validate: value => ({ value }),
      jsonSchema: { input: () => schema, output: () => schema },
    },
  }
}
