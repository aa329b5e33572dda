import type { Cited, Lang } from '../../engine/answer.ts'
import type { Block } from '../../engine/present/blocks.ts'
import type { HasSources } from '../../engine/present/sources.ts'
import { collectCites, resolveSources } from '../../engine/present/sources.ts'
import { chainLines } from '../handout/chain.ts'
import { numbersOf } from '../pages/draw/figures.tsx'
import { word } from '../pages/words.ts'
import type { GetResult } from '../schemas/mcp.ts'
import type { Links } from './links.ts'
import { createSpeaker } from './speaker.ts'

type Shown = { readonly kind: string; readonly id: string; readonly title: string; readonly lang: Lang; readonly blocks: readonly Block[] }
type Part = { readonly title: string; readonly items: readonly Cited[] }

/** One entry as an assistant reads it: its sentences under the headings of its page, and what it hangs together with. */
export function entryResult({ kind, id, title, lang, blocks }: Shown, knowledge: HasSources & { hash: string }, links: Links): GetResult {
  const { name, sayAll, sources } = createSpeaker(resolveSources(knowledge, collectCites(blocks), lang), lang, links)
  const sections = partsOf(title, blocks, lang).map(part => ({ title: part.title, sentences: sayAll(part.items) }))
  return {
    ...name(kind, id, title),
    lang,
    sections,
    related: placesIn(blocks).map(place => name(place.kind, place.id, place.title)),
    sources: sources(),
    version: { knowledge: knowledge.hash },
  }
}

// What stands under a heading itself, then the headings below it.
function partsOf(title: string, blocks: readonly Block[], lang: Lang): Part[] {
  const items = blocks.flatMap(block => sentencesOf(block, lang))
  return [...(items.length > 0 ? [{ title, items }] : []), ...blocks.flatMap(block => partsBelow(block, lang))]
}

function partsBelow(block: Block, lang: Lang): Part[] {
  switch (block.type) {
    case 'section':
      return partsOf(block.title, block.blocks, lang)
    case 'details':
      return partsOf(block.summary, block.blocks, lang)
    case 'contrast':
      return [block.shows, block.doesNotShow].filter(({ items }) => items.length > 0)
    case 'cards':
      return block.items.map(({ title, text }) => ({ title, items: text })).filter(({ items }) => items.length > 0)
    default:
      return []
  }
}

// Tables and curves are no sentences.
function sentencesOf(block: Block, lang: Lang): readonly Cited[] {
  switch (block.type) {
    case 'sentences':
    case 'list':
    case 'steps':
      return block.items
    case 'notice':
      return block.text
    case 'facts':
      return block.items.flatMap(({ term, text }) =>
        text.map(item => ({ ...item, text: term === '' ? item.text : `${term}: ${item.text}` })),
      )
    case 'figures':
      return block.items.map(figure => {
        const unit = figure.unit === '%' || figure.unit === '' ? '' : ` ${figure.unit}`
        return {
          text: `${numbersOf(figure, lang)}${unit}: ${figure.label} (${figure.of}, ${figure.year ?? word('undated', lang)})`,
          cites: figure.cites,
        }
      })
    case 'diagram':
      return chainLines(block, lang).map(({ stage, text, cites, onward }) => ({
        text: `${stage}: ${text}${onward === '' ? '' : ` → ${onward}`}`,
        cites,
      }))
    default:
      return []
  }
}

function placesIn(blocks: readonly Block[]): readonly { readonly kind: string; readonly id: string; readonly title: string }[] {
  return blocks.flatMap(block => {
    if (block.type === 'section' || block.type === 'details') return placesIn(block.blocks)
    return block.type === 'facts' ? block.items.flatMap(({ places = [] }) => places) : []
  })
}
