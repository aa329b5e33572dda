/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Lang } from '../../engine/answer.ts'
import { localLabel } from '../../engine/local/labels.ts'
import { kindLabel } from '../../engine/present/entries/entry.ts'
import { label } from '../../engine/present/labels.ts'
import type { House } from '../house.ts'
import { assetAddress } from '../routes/assets.ts'
import {
  aboutAddress,
  embedAddress,
  homeAddress,
  listAddress,
  localAddress,
  modelAddress,
  otherLang,
  PAGE_KINDS,
  type PageKind,
} from './addresses.ts'
import { word } from './words.ts'

const IN_HEADER: readonly PageKind[] = ['approaches', 'problems', 'cases', 'evidence', 'topics', 'glossary']

export type PageProps = {
  readonly lang: Lang
  readonly title: string
  readonly house: House
  /** the same place in the other language: an address, or a form that asks again; absent: it stands in one language only */
  readonly other?: Other
  readonly children?: Child
}

/** The same place in the other language: an address, or a form that asks again. */
export type Other = { readonly href: string } | { readonly form: Child }

/** The way to the other language, written in that language. */
export function OtherLanguage({ other, lang }: { other: Other; lang: Lang }) {
  return (
    <div class="language" lang={otherLang(lang)}>
      {'href' in other ? (
        <a href={other.href} hreflang={otherLang(lang)}>
          {word('otherLanguage', lang)}
        </a>
      ) : (
        other.form
      )}
    </div>
  )
}

/** The frame of every page: head, header, main, footer. */
export function Page({ lang, title, house, other, children }: PageProps) {
  const { base } = house.config
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={word('tagline', lang)} />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assetAddress(base, '/assets/page.css')} />
        <link rel="icon" type="image/svg+xml" href={assetAddress(base, '/assets/icon.svg')} />
        {other && 'href' in other ? <link rel="alternate" hreflang={otherLang(lang)} href={other.href} /> : null}
      </head>
      <body>
        <a class="skip" href="#main">
          {word('skip', lang)}
        </a>
        <header class="top">
          <div class="frame">
            <a class="brand" href={homeAddress(base, lang)}>
              {word('brand', lang)}
            </a>
            <nav class="look-up" aria-label={word('mainNav', lang)}>
              <ul>
                {IN_HEADER.map(kind => (
                  <li>
                    <a href={listAddress(base, lang, kind)}>{label(kindLabel(kind), lang)}</a>
                  </li>
                ))}
                <LocalItem lang={lang} house={house} />
              </ul>
            </nav>
            {other ? <OtherLanguage other={other} lang={lang} /> : null}
          </div>
        </header>
        <main id="main" class="frame" tabindex={-1}>
          {children}
        </main>
        <Foot base={base} lang={lang} house={house} />
      </body>
    </html>
  )
}

// Only where there is something local.
function LocalItem({ lang, house }: Pick<PageProps, 'lang' | 'house'>) {
  return house.knowledge.layers.length === 0 ? null : (
    <li>
      <a href={localAddress(house.config.base, lang)}>{localLabel('local', lang)}</a>
    </li>
  )
}

function Foot({ base, lang, house }: Pick<PageProps, 'lang' | 'house'> & { base: string }) {
  return (
    <footer class="foot">
      <div class="frame">
        <nav aria-label={word('footNav', lang)}>
          <ul>
            <li>
              <a href={homeAddress(base, lang)}>{word('home', lang)}</a>
            </li>
            {PAGE_KINDS.map(kind => (
              <li>
                <a href={listAddress(base, lang, kind)}>{label(kindLabel(kind), lang)}</a>
              </li>
            ))}
            <LocalItem lang={lang} house={house} />
            <li>
              <a href={listAddress(base, lang, 'scenarios')}>{label(kindLabel('scenarios'), lang)}</a>
            </li>
            <li>
              <a href={modelAddress(base, lang)}>{word('model', lang)}</a>
            </li>
            <li>
              <a href={aboutAddress(base, lang)}>{word('about', lang)}</a>
            </li>
            <li>
              <a href={embedAddress(base, lang)}>{word('embed', lang)}</a>
            </li>
          </ul>
        </nav>
        <p class="wrong">
          <strong>{word('wrong', lang)}</strong> <Contact contact={house.config.contact} lang={lang} />
        </p>
        <p>
          {word('credit', lang)} {word('privacyShort', lang)}
        </p>
      </div>
    </footer>
  )
}

/** Where to report an error: the configured mail or web address, or else whom to ask. */
export function Contact({ contact, lang }: { contact: string | undefined; lang: Lang }) {
  if (contact === undefined) return <>{word('wrongAsk', lang)}</>
  return (
    <>
      {word('wrongWhere', lang)} <a href={/^https?:/.test(contact) ? contact : `mailto:${contact}`}>{contact}</a>
    </>
  )
}
