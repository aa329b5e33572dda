/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../engine/answer.ts'
import { kindLabel } from '../../engine/present/entries/entry.ts'
import { label } from '../../engine/present/labels.ts'
import type { Problem } from '../../knowledge/schema.ts'
import type { House } from '../house.ts'
import { answerAddress, homeAddress, listAddress, modelAddress, otherLang, PAGE_KINDS } from './addresses.ts'
import { AskForm } from './ask-form.tsx'
import { pageDoor } from './door.ts'
import { EXAMPLES } from './examples.ts'
import { Page } from './layout.tsx'
import { word } from './words.ts'

const FACTORS = ['social', 'family', 'personal', 'cultural', 'system', 'neighbourhood'] as const satisfies readonly Problem['factor'][]

export type FrontProps = { readonly house: House; readonly lang: Lang; readonly question?: string; readonly faults?: readonly string[] }

/** The front page: ask in your own words, start from an example, choose, or look up. */
export function FrontPage({ house, lang, question, faults = [] }: FrontProps) {
  const { problems, groups, topics } = house.knowledge
  const { base } = house.config
  const door = pageDoor(base)
  return (
    <Page
      lang={lang}
      title={`${word('brand', lang)}: ${word('tagline', lang)}`}
      house={house}
      other={{ href: homeAddress(base, otherLang(lang)) }}
    >
      <div class="opening">
        <div class="hero">
          <h1>{word('frontTitle', lang)}</h1>
          <p class="lead">{word('frontLead', lang)}</p>
          <AskForm lang={lang} question={question} door={door} faults={faults} />
        </div>
        <section class="examples" aria-labelledby="examples">
          <h2 id="examples">{word('examples', lang)}</h2>
          <ul>
            {EXAMPLES.map(example => (
              <li>
                <a href={answerAddress(example.context, lang, door)}>{example.text[lang]}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section class="choose" aria-labelledby="choose-problem">
        <h2 id="choose-problem">{word('chooseProblem', lang)}</h2>
        <div class="factors">
          {FACTORS.filter(factor => problems.some(p => p.factor === factor)).map(factor => (
            <div class="factor">
              <h3>{label(factor, lang)}</h3>
              <ChoiceList
                items={problems
                  .filter(p => p.factor === factor)
                  .map(p => ({ href: answerAddress({ problems: [p.id] }, lang, door), text: p.title[lang] }))}
              />
            </div>
          ))}
        </div>
      </section>
      <div class="choose two">
        <section aria-labelledby="choose-group">
          <h2 id="choose-group">{word('chooseGroup', lang)}</h2>
          <ChoiceList items={groups.map(g => ({ href: answerAddress({ groups: [g.id] }, lang, door), text: g.title[lang] }))} />
        </section>
        <section aria-labelledby="choose-topic">
          <h2 id="choose-topic">{word('chooseTopic', lang)}</h2>
          <ChoiceList items={topics.map(t => ({ href: answerAddress({ topics: [t.id] }, lang, door), text: t.title[lang] }))} />
        </section>
      </div>
      <section class="browse" aria-labelledby="browse">
        <h2 id="browse">{word('browse', lang)}</h2>
        <p>
          {word('browseLead', lang)} <a href={modelAddress(base, lang)}>{word('modelWhole', lang)}</a>
        </p>
        <ul>
          {PAGE_KINDS.map(kind => (
            <li>
              <a href={listAddress(base, lang, kind)}>
                <span class="browse-kind">{label(kindLabel(kind), lang)}</span>{' '}
                <span class="browse-count">{house.knowledge[kind].length}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}

function ChoiceList({ items }: { items: readonly { readonly href: string; readonly text: string }[] }) {
  return (
    <ul class="links">
      {items.map(item => (
        <li>
          <a href={item.href}>{item.text}</a>
        </li>
      ))}
    </ul>
  )
}
