// The schema as JSON Schema, one file a kind, for editors: `# yaml-language-server: $schema=../schema/cases.json`.
//   tsx knowledge/json-schema.ts      writes knowledge/schema/*.json
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Alarm, Example, Harmless, kinds, Sense, Words } from './schema.ts'

/**
 * The text of every schema file by its name (`cases.json`). Draft 7, which every YAML editor understands.
 * @example exportJsonSchemas().get('words.json')
 */
export function exportJsonSchemas(): ReadonlyMap<string, string> {
  const schemas: Readonly<Record<string, z.ZodType>> = {
    ...kinds,
    words: Words,
    harmless: Harmless,
    alarm: Alarm,
    senses: Sense,
    example: Example,
  }
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`,
    ]),
  )
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'schema')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of exportJsonSchemas()) writeFileSync(join(folder, name), text)
}
