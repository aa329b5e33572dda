import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exportJsonSchemas } from '../../knowledge/json-schema.ts'
import { kinds } from '../../knowledge/schema.ts'

const folder = 'knowledge/schema'

describe('JSON Schema for editors', () => {
  test('there is one file a kind, one for words, one for harmless words, one for words of alarm, one for word classes, one for examples, and no other', () => {
    const names = [...Object.keys(kinds), 'words', 'harmless', 'alarm', 'senses', 'example'].map(name => `${name}.json`).sort()
    expect([...exportJsonSchemas().keys()].sort()).toEqual(names)
    expect(readdirSync(folder).sort()).toEqual(names)
  })

  test.each([...exportJsonSchemas()])('%s is current (else run: npx tsx knowledge/json-schema.ts)', (name, text) => {
    expect(readFileSync(`${folder}/${name}`, 'utf8')).toBe(text)
  })

  test('the descriptions of the fields are the tooltips', () => {
    const schema = JSON.parse(exportJsonSchemas().get('cases.json') ?? '{}')
    expect(schema.properties.outcome.description).toBe('what came of it')
    expect(schema.additionalProperties).toBe(false)
  })
})
