/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../engine/answer.ts'
import type { House } from '../house.ts'
import { ABOUT, ABOUT_TITLE, aboutCounting } from './about-text.ts'
import { aboutAddress, otherLang } from './addresses.ts'
import { Page } from './layout.tsx'
import { word } from './words.ts'

/** What Tilgang is, what it is not, and where the report is to be had. */
export function AboutPage({ house, lang }: { house: House; lang: Lang }) {
  const title = ABOUT_TITLE[lang]
  const counting = aboutCounting(house.counts && house.config.countsDays)
  const parts = ABOUT.flatMap(part => (part.id === 'privacy' ? [part, counting] : [part]))
  return (
    <Page
      lang={lang}
      title={`${title} – ${word('brand', lang)}`}
      house={house}
      other={{ href: aboutAddress(house.config.base, otherLang(lang)) }}
    >
      <article class="prose">
        <h1>{title}</h1>
        {parts.map(part => (
          <section id={part.id} aria-labelledby={`${part.id}-title`}>
            <h2 id={`${part.id}-title`}>{part.title[lang]}</h2>
            {part.isList ? (
              <ul>
                {part.text.map(text => (
                  <li>{text[lang]}</li>
                ))}
              </ul>
            ) : (
              part.text.map(text => <p>{text[lang]}</p>)
            )}
          </section>
        ))}
        <p class="note">
          {word('contentVersion', lang)}: <code>{house.knowledge.hash}</code>
        </p>
      </article>
    </Page>
  )
}
