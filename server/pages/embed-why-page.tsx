/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../engine/answer.ts'
import type { Clues, Finding } from '../diagnose/diagnose.ts'
import { embedWord, WHEN_NOTHING_FITS } from '../embed/text.ts'
import type { House } from '../house.ts'
import { assetAddress } from '../routes/assets.ts'
import { embedAddress, formAddress, otherLang, whyAddress } from './addresses.ts'
import { Copyable } from './embed-lines.tsx'
import { Page } from './layout.tsx'
import { word } from './words.ts'

type WhyProps = {
  readonly house: House
  readonly lang: Lang
  readonly clues?: Clues
  /** undefined: nothing was asked yet */
  readonly findings?: readonly Finding[]
}

/** Why does my embedding not show: the causes that fit, and the form to ask again. */
export function EmbedWhyPage({ house, lang, clues, findings }: WhyProps) {
  const title = embedWord('why', lang)
  const { base } = house.config
  return (
    <Page lang={lang} title={`${title} – ${word('brand', lang)}`} house={house} other={{ href: whyAddress(base, otherLang(lang)) }}>
      <div class="embed">
        <h1>{title}</h1>
        {findings === undefined ? null : <Causes base={base} findings={findings} lang={lang} />}
        <p>{embedWord('whyLead', lang)}</p>
        <WhyForm base={base} lang={lang} clues={clues} />
        <p>
          <a href={embedAddress(base, lang)}>{embedWord('back', lang)}</a>
        </p>
      </div>
    </Page>
  )
}

function Causes({ base, findings, lang }: { base: string; findings: readonly Finding[]; lang: Lang }) {
  return (
    <section class="causes" aria-labelledby="causes">
      <h2 id="causes">{embedWord(findings.length === 0 ? 'noCause' : 'causes', lang)}</h2>
      {findings.length > 1 ? <p>{embedWord('surest', lang)}</p> : null}
      {findings.length === 0 ? (
        <ol>
          {WHEN_NOTHING_FITS.map(text => (
            <li>{text[lang]}</li>
          ))}
        </ol>
      ) : (
        <ol>
          {findings.map(finding => (
            <li id={`cause-${finding.id}`}>
              <strong>{finding.title[lang]}</strong>
              <p>{finding.text[lang]}</p>
              {finding.fix === undefined ? null : <Copyable id={finding.id} lang={lang} text={finding.fix} />}
            </li>
          ))}
        </ol>
      )}
      <script src={assetAddress(base, '/assets/copy.js')} defer></script>
    </section>
  )
}

/** What the editor knows: all of it may be left out. */
export function WhyForm({ base, lang, clues }: { base: string; lang: Lang; clues?: Clues | undefined }) {
  return (
    <form class="why" method="post" action={formAddress(base, '/embed/why')}>
      <input type="hidden" name="lang" value={lang} />
      <label for="why-address">{embedWord('pageAddress', lang)}</label>
      <input
        id="why-address"
        name="address"
        value={clues?.address ?? ''}
        maxlength={2000}
        placeholder="https://intranet.kommune.dk/…"
        autocomplete="off"
      />
      <label for="why-policy">{embedWord('policyOf', lang)}</label>
      <textarea id="why-policy" name="policy" rows={2} maxlength={4000}>
        {clues?.policy ?? ''}
      </textarea>
      <label for="why-message">{embedWord('consoleMessage', lang)}</label>
      <textarea id="why-message" name="message" rows={3} maxlength={4000}>
        {clues?.message ?? ''}
      </textarea>
      <button class="primary" type="submit">
        {embedWord('findCause', lang)}
      </button>
    </form>
  )
}
