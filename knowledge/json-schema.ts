// The schema as JSON Schema, one file a kind, for editors: `# yaml-language-server: $schema=../schema/cases.json`.
//   tsx knowledge/json-schema.ts      writes knowledge/schema/*.json and knowledge/schema/layer/*.json
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { layerParts } from './layers/load-layer.ts'
import { Alarm, Example, Harmless, kinds, Sense, Words } from './schema.ts'
import { LayerHead } from './shapes/local.ts'
import { LocalSignposts } from './shapes/local-signposts.ts'

const built: Readonly<Record<string, z.ZodType>> = {
  ...kinds,
  words: Words,
  harmless: Harmless,
  alarm: Alarm,
  senses: Sense,
  example: Example,
}

/** What a municipality writes: `layer/offers.json`, with descriptions in Danish. */
const ofLayers: Readonly<Record<string, z.ZodType>> = { layer: LayerHead, ...layerParts, signposts: LocalSignposts }

/**
 * The text of every schema file by its name (`cases.json`, `layer/offers.json`). Draft 7, which every YAML editor understands.
 * @example exportJsonSchemas().get('words.json')
 */
export function exportJsonSchemas(): ReadonlyMap<string, string> {
  const named = [...Object.entries(built), ...Object.entries(ofLayers).map(([name, schema]) => [`layer/${name}`, schema] as const)]
  return new Map(named.map(([name, schema]) => [`${name}.json`, `${JSON.stringify(toJson(schema), null, 2)}\n`]))
}

// The English of a local field stands beside its description, where no editor looks for it.
const toJson = (schema: z.ZodType): unknown =>
  z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override: ({ jsonSchema }) => void Reflect.deleteProperty(jsonSchema, 'en') })

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'schema')
  mkdirSync(join(folder, 'layer'), { recursive: true })
  for (const [name, text] of exportJsonSchemas()) writeFileSync(join(folder, name), text)
}
