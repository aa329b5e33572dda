/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { Heading } from '../draw/section.tsx'
import { Unfold } from '../draw/unfold.tsx'
import { rest } from '../rest.ts'
import { STARTING_POINTS } from '../words/starting-points.ts'
import { word } from '../words/words.ts'
import type { Desk } from './desk.ts'

/** What it can do, what happens to what is written, and where one can begin. */
export function Opening({ desk }: { desk: Desk }) {
  const { lang, act, settings } = desk
  const level = Math.min(6, settings.headingLevel + 1)
  return (
    <div class="opening">
      <Heading level={level}>{word('title', lang)}</Heading>
      <p>{word('lead', lang)}</p>
      <p class="privacy">{word(settings.persist === 'none' ? 'privacy' : 'kept', lang)}</p>
      <Heading level={Math.min(6, level + 1)}>{word('examples', lang)}</Heading>
      <ul class="starts">
        {STARTING_POINTS.map(({ text, context }) => (
          <li key={text.da}>
            <button type="button" part="choice" onClick={() => act.send({ type: 'pick', label: text[lang], context, lang })}>
              {text[lang]}
            </button>
          </li>
        ))}
      </ul>
      <Unfold summary={word('choose', lang)}>
        {() => {
          const Choose = rest()?.Choose
          return (
            Choose && (
              <Choose
                guide={act.guide}
                lang={lang}
                button={word('find', lang)}
                taken={[]}
                done={(context, label) => act.send({ type: 'pick', label, context, lang })}
              />
            )
          )
        }}
      </Unfold>
    </div>
  )
}
