/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../engine/answer.ts'
import type { House } from '../house.ts'
import { assetAddress } from '../routes/assets.ts'
import { homeAddress, otherLang, type ScreenPath, screenAddress, screenScriptAddress } from './addresses.ts'
import { notBuilt, type ScreenName, screenTitle, withoutScript } from './screen-words.ts'
import { word } from './words.ts'

type Props = {
  readonly house: House
  readonly lang: Lang
  readonly name: ScreenName
  readonly path: ScreenPath
  /** under which phones reach this server */
  readonly address: string
  /** families of the self-study, as they stand in the address */
  readonly ids: string
}

/** A screen of the workshops: its frame, and what to do when its script does not run. */
export function ScreenPage({ house, lang, name, path, address, ids }: Props) {
  const { base } = house.config
  const script = house.screens?.get(`${name}.js`)
  const other = screenAddress(base, path, otherLang(lang), ids)
  return (
    <html lang={lang} class={`screen ${name}`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${screenTitle(name, lang)} · ${word('brand', lang)}`}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={assetAddress(base, '/assets/screen.css')} />
        <link rel="icon" type="image/svg+xml" href={assetAddress(base, '/assets/icon.svg')} />
        {script ? <script type="module" src={screenScriptAddress(base, name, script.tag)}></script> : null}
      </head>
      <body>
        <a class="skip" href="#app">
          {word('skip', lang)}
        </a>
        <header class="top screen-top">
          <div class="frame">
            <a class="brand" href={homeAddress(base, lang)}>
              {word('brand', lang)}
            </a>
            <div class="language" lang={otherLang(lang)}>
              <a href={other} hreflang={otherLang(lang)}>
                {word('otherLanguage', lang)}
              </a>
            </div>
          </div>
        </header>
        <p id="status" class="unseen" role="status"></p>
        <main id="app" class="frame" tabindex={-1} data-base={base} data-address={address}>
          <h1>{screenTitle(name, lang)}</h1>
          <p class="lead">{script ? '…' : notBuilt(lang)}</p>
          <noscript>
            <p class="lead">{withoutScript(name, lang)}</p>
            <p>
              <a href={homeAddress(base, lang)}>{word('wayOn', lang)}</a>
            </p>
          </noscript>
        </main>
      </body>
    </html>
  )
}
