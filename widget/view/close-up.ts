import type { Block, Section } from '../../engine/present/blocks.ts'

/** The section of one case or study, unfolded; undefined when the answer has none. */
export function closeUp(blocks: readonly Block[], place: { readonly kind: string; readonly id: string }): Section | undefined {
  const section = findSection(blocks, place)
  return section && unfolded(section)
}

// Its parts stand open: a closer look is what was asked for.
const unfolded = (section: Section): Section => ({
  ...section,
  role: 'advice',
  blocks: section.blocks.map(block => (block.type === 'details' ? { ...block, open: true } : block)),
})

function findSection(blocks: readonly Block[], { kind, id }: { kind: string; id: string }): Section | undefined {
  const wanted = `${kind === 'cases' ? 'case' : kind === 'evidence' ? 'study' : kind}-${id}`
  for (const block of blocks) {
    if (block.type !== 'section') continue
    if (block.id === wanted) return block
    const inside = findSection(block.blocks, { kind, id })
    if (inside) return inside
  }
  return undefined
}
