import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exportJsonSchemas } from '../../knowledge/json-schema.ts'
import { layerParts } from '../../knowledge/layers/index.ts'
import { kinds } from '../../knowledge/schema.ts'

const folder = 'knowledge/schema'

describe('JSON Schema for editors', () => {
  test('there is one file a kind, one for words, one for harmless words, one for words of alarm, one for word classes, one for examples, one for each kind of a layer, and no other', () => {
    const names = [...Object.keys(kinds), 'words', 'harmless', 'alarm', 'senses', 'example'].map(name => `${name}.json`)
    const layers = ['layer', ...Object.keys(layerParts), 'signposts'].map(name => `layer/${name}.json`)
    const all = [...names, ...layers].sort()
    expect([...exportJsonSchemas().keys()].sort()).toEqual(all)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.json'))
    expect(files.sort()).toEqual(all)
  })

  test.each([...exportJsonSchemas()])('%s is current (else run: npx tsx knowledge/json-schema.ts)', (name, text) => {
    expect(readFileSync(`${folder}/${name}`, 'utf8')).toBe(text)
  })

  test('the descriptions of the fields are the tooltips', () => {
    const schema = JSON.parse(exportJsonSchemas().get('cases.json') ?? '{}')
    expect(schema.properties.outcome.description).toBe('what came of it')
    expect(schema.additionalProperties).toBe(false)
  })

  test('those of a layer speak Danish, everywhere, and nothing else', () => {
    for (const [name, text] of exportJsonSchemas()) {
      if (!name.startsWith('layer/')) continue
      const told: string[] = []
      const silent: string[] = []
      look(JSON.parse(text), name, told, silent)
      expect(told.length, name).toBeGreaterThan(3)
      expect(silent, name).toEqual([])
      expect(
        told.filter(words => /\b(the|of|is|that|must)\b/.test(words)),
        name,
      ).toEqual([])
    }
  })

  test('in a layer the English may be missing', () => {
    const schema = JSON.parse(exportJsonSchemas().get('layer/scenarios.json') ?? '{}')
    expect(schema.properties.story.required).toEqual(['da'])
    expect(schema.properties.story.properties.en).toMatchObject({ type: 'string' })
  })
})

type Node = { readonly description?: string; readonly properties?: Record<string, Node>; readonly items?: Node; readonly anyOf?: Node[] }

/** Gathers what fields say of themselves, and the fields that say nothing. */
function look(node: Node, place: string, told: string[], silent: string[]): void {
  if (node.description !== undefined) told.push(node.description)
  for (const [name, inside] of Object.entries(node.properties ?? {})) {
    if (inside.description === undefined) silent.push(`${place}/${name}`)
    look(inside, `${place}/${name}`, told, silent)
  }
  for (const inside of [...(node.items ? [node.items] : []), ...(node.anyOf ?? [])]) look(inside, `${place}/…`, told, silent)
}
