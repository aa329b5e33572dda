import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EffectEdge, EffectNode } from '../../../engine/answer.ts'
import { CHAIN_STAGES, layOutChain, wrap } from '../../../engine/present/chain-layout.ts'

const node = (id: string, kind: EffectNode['kind'], text = id): EffectNode => ({ id, kind, text, cites: [] })
const edge = (from: string, to: string): EffectEdge => ({ from, to, basis: 'report', cites: [] })

const nodes = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-e]$/), fc.constantFrom(...CHAIN_STAGES), fc.string({ maxLength: 90 })), {
  selector: ([id]) => id,
  minLength: 1,
  maxLength: 12,
})
const edges = fc.array(fc.tuple(fc.stringMatching(/^[a-f]$/), fc.stringMatching(/^[a-f]$/)), { maxLength: 12 })

describe('layOutChain', () => {
  test('places every node once, inside the picture, and none over another, rings or not', () => {
    fc.assert(
      fc.property(nodes, edges, (some, pairs) => {
        const list = some.map(([id, kind, text]) => node(id, kind, text))
        const { boxes, width, height } = layOutChain(
          list,
          pairs.map(([a, b]) => edge(a, b)),
        )
        expect(boxes.map(b => b.node.id).sort()).toEqual(list.map(n => n.id).sort())
        for (const b of boxes) {
          expect(b.x >= 0 && b.y >= 0 && b.x + b.width <= width && b.y + b.height <= height).toBe(true)
          for (const other of boxes)
            if (other !== b) {
              const apart =
                b.x + b.width <= other.x || other.x + other.width <= b.x || b.y + b.height <= other.y || other.y + other.height <= b.y
              expect(apart).toBe(true)
            }
        }
      }),
    )
  })

  test('stages stand in the order problem, approach, activity, effect, result', () => {
    const { stages, boxes } = layOutChain(
      [...CHAIN_STAGES].reverse().map(kind => node(kind, kind)),
      [],
    )
    expect(stages.map(s => s.kind)).toEqual(CHAIN_STAGES)
    expect(boxes.map(b => b.node.kind)).toEqual(CHAIN_STAGES)
  })

  test('neighbours of one stage are joined straight across', () => {
    const { lines } = layOutChain([node('a', 'effect'), node('b', 'effect')], [edge('a', 'b')])
    expect(lines[0]?.path).toMatch(/^M\d+ \d+H\d+$/)
  })

  test('draws only lines whose ends it knows, in whole numbers', () => {
    const { lines } = layOutChain([node('a', 'problem'), node('b', 'approach')], [edge('a', 'b'), edge('a', 'x')])
    expect(lines).toHaveLength(1)
    expect(lines[0]?.path).not.toContain('.')
  })
})

test('wrap keeps every letter and every line short', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 4, max: 30 }), (text, most) => {
      const lines = wrap(text, most)
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(most)
      expect(lines.join('').replace(/[\s-]/g, '')).toBe(text.replace(/[\s-]/g, ''))
    }),
  )
})
