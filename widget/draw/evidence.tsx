/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { FigureShown } from '../../engine/answer.ts'
import type { Block } from '../../engine/present/blocks.ts'
import { laterWord } from '../words/later-words.ts'
import { numbersOf } from '../words/numbers.ts'
import type { Brush } from './brush.ts'
import { Heading } from './section.tsx'
import { Refs, Sentence } from './sentence.tsx'

/** What is shown beside what is not shown, equally visible. */
export const Contrast = ({ block, brush }: { block: Extract<Block, { type: 'contrast' }>; brush: Brush }) => (
  <div class="contrast">
    {(['shows', 'doesNotShow'] as const).map(side => (
      <div key={side} class={`side ${side}`} part={side === 'shows' ? 'shows' : 'does-not-show'}>
        <Heading level={brush.level}>{block[side].title}</Heading>
        <ul>
          {block[side].items.map(item => (
            <li key={item.text}>
              <Sentence item={item} brush={brush} />
            </li>
          ))}
        </ul>
      </div>
    ))}
  </div>
)

const isShare = ({ unit, value, to }: FigureShown): boolean => unit === '%' && to === undefined && value <= 100

/** Figures with what they count, of whom and when; shares are also drawn as bars on one scale. */
export const Figures = ({ block, brush }: { block: { readonly items: readonly FigureShown[] }; brush: Brush }) => (
  <ul class="figures">
    {block.items.map(figure => (
      <li key={figure.label}>
        <span class="value">
          {numbersOf(figure, brush.lang)}
          {figure.unit !== '%' && <small> {figure.unit}</small>}
        </span>
        <span>
          {figure.label}
          {isShare(figure) && (
            <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect class="bar-all" width="100" height="6" />
              <rect class="bar-part" width={figure.value} height="6" />
            </svg>
          )}
          <small>
            {figure.of}, {figure.year ?? laterWord('undated', brush.lang)}
            <Refs cites={figure.cites} brush={brush} />
          </small>
        </span>
      </li>
    ))}
  </ul>
)
