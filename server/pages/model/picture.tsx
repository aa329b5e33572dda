/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Lang } from '../../../engine/answer.ts'
import { capital, type ModelBox, type ModelPicture, type NodeKey, overviewLabel } from '../../../engine/overview/index.ts'
import { entryAddress, modelAddress } from '../addresses.ts'
import { Drawing, OpenArrow } from './drawing.tsx'
import { KEY } from './key.ts'
import { modelWord } from './model-words.ts'
import { onPage } from './paint.ts'

type PictureProps = {
  readonly base: string
  readonly picture: ModelPicture
  readonly chosen: NodeKey | undefined
  readonly lang: Lang
}

/** The picture with its key. A box leads to what hangs together with it, its arrow to its page; in the order in which one reads. */
export function Picture({ base, picture, chosen, lang }: PictureProps) {
  const around = (box: ModelBox, words: Child) => (
    <LinkedBox base={base} box={box} words={words} isChosen={box.node.key === chosen} lang={lang} />
  )
  return (
    <figure class="model-figure">
      <svg viewBox={`0 0 ${picture.width} ${picture.height}`} aria-label={overviewLabel('title', lang)}>
        <Drawing picture={picture} paint={onPage} lang={lang} around={around} />
      </svg>
      <figcaption>
        <ul class="model-key" aria-label={modelWord('keyTitle', lang)}>
          {KEY.map(({ part, isReading, text }) => (
            <li>
              <svg viewBox="0 0 40 8" aria-hidden="true">
                <path {...onPage(part, isReading)} d="M0 4H40" />
              </svg>
              {overviewLabel(text, lang)}
            </li>
          ))}
        </ul>
        <p>{modelWord('through', lang)}</p>
      </figcaption>
    </figure>
  )
}

type LinkedBoxProps = {
  readonly base: string
  readonly box: ModelBox
  readonly words: Child
  readonly isChosen: boolean
  readonly lang: Lang
}

function LinkedBox({ base, box, words, isChosen, lang }: LinkedBoxProps) {
  const { key, kind, id, short } = box.node
  const name = capital(short[lang])
  const page = entryAddress(base, lang, kind, id)
  const open = `${name}: ${modelWord('openPage', lang)}`
  // The chosen one has been chosen: all of its box opens its page.
  if (isChosen)
    return (
      <a class="model-box model-chosen" href={page} aria-label={open} aria-current="true">
        {words}
        <OpenArrow box={box} />
      </a>
    )
  return (
    <>
      <a class="model-box" href={modelAddress(base, lang, key)} aria-label={`${name}: ${modelWord('showLinks', lang)}`}>
        {words}
      </a>
      <a class="model-box" href={page} aria-label={open}>
        <OpenArrow box={box} />
      </a>
    </>
  )
}
