/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
// /embed: choose, look, copy. Works as a plain form; the script only adds the buttons that copy.
import type { Lang } from '../../engine/answer.ts'
import { attributesOf, type Choices, OPTIONS } from '../embed/choices.ts'
import { frameAddress } from '../embed/lines.ts'
import { type EmbedWord, embedWord } from '../embed/text.ts'
import type { House } from '../house.ts'
import { LONGEST_QUESTION } from '../schemas/ask.ts'
import { embedAddress, embedFileAddress, formAddress, homeAddress, otherLang } from './addresses.ts'
import { EmbedLines } from './embed-lines.tsx'
import { WhyForm } from './embed-why-page.tsx'
import { Page } from './layout.tsx'
import { word } from './words.ts'

export type EmbedProps = { readonly house: House; readonly lang: Lang; readonly choices: Choices; readonly address: string }

/** The page for whoever puts Tilgang on an intranet. */
export function EmbedPage({ house, lang, choices, address }: EmbedProps) {
  const title = embedWord('title', lang)
  const { base } = house.config
  return (
    <Page
      lang={lang}
      title={`${title} – ${word('brand', lang)}`}
      house={house}
      other={{ href: embedAddress(base, otherLang(lang), choicesQuery(choices)) }}
    >
      <div class="embed">
        <h1>{title}</h1>
        <p class="lead">{embedWord('lead', lang)}</p>
        <Chooser house={house} lang={lang} choices={choices} />
        <Preview house={house} lang={lang} choices={choices} address={address} />
        <EmbedLines base={base} lang={lang} choices={choices} address={address} />
        <section aria-labelledby="why">
          <h2 id="why">{embedWord('why', lang)}</h2>
          <p>{embedWord('whyLead', lang)}</p>
          <WhyForm base={base} lang={lang} />
        </section>
      </div>
    </Page>
  )
}

/** The choices as a query: words from fixed lists, never the question. */
export const choicesQuery = ({ question: _, ...choices }: Choices): string =>
  new URLSearchParams(Object.entries(choices).filter(([, value]) => value !== '')).toString()

type Option = { readonly value: string; readonly text: string }

function Chooser({ house, lang, choices }: Omit<EmbedProps, 'address'>) {
  const named = (name: keyof typeof OPTIONS): Option[] =>
    OPTIONS[name].map(value => ({
      value,
      text: name === 'offset' ? `${value} px` : embedWord((value === 'auto' ? `${name}-auto` : value) as EmbedWord, lang),
    }))
  const languages = [
    { value: 'da', text: embedWord('dansk', lang) },
    { value: 'en', text: embedWord('english', lang) },
  ]
  const topics = [
    { value: '', text: embedWord('noTopic', lang) },
    ...house.knowledge.topics.map(t => ({ value: t.id, text: t.title[lang] })),
  ]
  const { question } = choices
  const action = formAddress(house.config.base, '/embed')
  return (
    <section aria-labelledby="choose">
      <h2 id="choose">{embedWord('choose', lang)}</h2>
      {/* With a question the form is posted, so that the question stays out of the address. */}
      <form class="chooser" method={question === '' ? 'get' : 'post'} action={action}>
        <input type="hidden" name="lang" value={lang} />
        {question === '' ? null : <input type="hidden" name="question" value={question} />}
        <Select name="mode" label={embedWord('mode', lang)} options={named('mode')} value={choices.mode} />
        <Select name="position" label={embedWord('position', lang)} options={named('position')} value={choices.position} />
        <Select name="offset" label={embedWord('offset', lang)} options={named('offset')} value={choices.offset} />
        <Select name="theme" label={embedWord('theme', lang)} options={named('theme')} value={choices.theme} />
        <Select name="language" label={embedWord('language', lang)} options={languages} value={choices.language} />
        <Select name="topic" label={embedWord('topic', lang)} options={topics} value={choices.topic} />
        <Select name="audience" label={embedWord('audience', lang)} options={named('audience')} value={choices.audience} />
        <Select name="persist" label={embedWord('persist', lang)} options={named('persist')} value={choices.persist} />
        <Select name="offline" label={embedWord('offline', lang)} options={named('offline')} value={choices.offline} />
        <button class="primary" type="submit">
          {embedWord('show', lang)}
        </button>
      </form>
      <form class="prefill" method="post" action={action}>
        <input type="hidden" name="lang" value={lang} />
        {Object.entries(choices).map(([name, value]) => (name === 'question' ? null : <input type="hidden" name={name} value={value} />))}
        <label for="prefill">{embedWord('question', lang)}</label>
        <p class="hint" id="prefill-hint">
          {embedWord('questionHint', lang)}
        </p>
        <input
          id="prefill"
          name="question"
          value={question}
          maxlength={LONGEST_QUESTION}
          aria-describedby="prefill-hint"
          autocomplete="off"
        />
        <button type="submit">{embedWord('putIn', lang)}</button>
      </form>
    </section>
  )
}

function Select({ name, label, options, value }: { name: string; label: string; options: readonly Option[]; value: string }) {
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        {options.map(option => (
          <option value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  )
}

function Preview({ house, lang, choices, address }: EmbedProps) {
  const { base } = house.config
  return (
    <section aria-labelledby="look">
      <h2 id="look">{embedWord('look', lang)}</h2>
      <div class="previews">
        <div>
          <h3>{embedWord('asWidget', lang)}</h3>
          {house.embed?.has('tilgang-guide.js') ? (
            <LiveWidget base={base} lang={lang} choices={choices} address={address} />
          ) : (
            <p class="note">{embedWord('notBuilt', lang)}</p>
          )}
        </div>
        <div>
          <h3>{embedWord('asFrame', lang)}</h3>
          <iframe src={frameAddress(base, choices)} title="Tilgang" width="100%" height="480"></iframe>
        </div>
      </div>
    </section>
  )
}

function LiveWidget({ base, lang, choices, address }: Omit<EmbedProps, 'house'> & { readonly base: string }) {
  const attributes = Object.fromEntries(attributesOf(choices))
  return (
    <>
      {choices.mode === 'inline' ? null : <p class="note">{embedWord(choices.mode === 'panel' ? 'tabIsHere' : 'launcherIsHere', lang)}</p>}
      <tilgang-guide server={address} {...attributes}>
        <a href={homeAddress(base, choices.language)}>{word('openTilgang', choices.language)}</a>
      </tilgang-guide>
      <script type="module" src={embedFileAddress(base, 'tilgang-guide.js')}></script>
    </>
  )
}
