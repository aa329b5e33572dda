/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
// The pages inside the frame: no header to scroll past, no link that leaves the intranet's page.
import type { Child } from 'hono/jsx'
import type { Lang } from '../../engine/answer.ts'
import type { House } from '../house.ts'
import type { Problem } from '../problem.ts'
import { assetAddress } from '../routes/assets.ts'
import { answerAddress, homeAddress, otherLang } from './addresses.ts'
import { AnswerBody, type AnswerProps, answerTitle, switchLanguage } from './answer-body.tsx'
import { AskForm } from './ask-form.tsx'
import type { Door } from './door.ts'
import { EXAMPLES } from './examples.ts'
import { type Other, OtherLanguage } from './layout.tsx'
import { problemHelp } from './problem-help.ts'
import { RequestName } from './request-name.tsx'
import { word } from './words.ts'

type FrameProps = {
  readonly lang: Lang
  readonly title: string
  readonly house: House
  readonly door: Door
  readonly other: Other
  readonly children?: Child
}

/** The frame's own page: a slim bar, the content, where it comes from. Its script tells the page around it how high it is. */
export function Frame({ lang, title, house, door, other, children }: FrameProps) {
  return (
    <html lang={lang} class="in-frame" {...(door.theme === 'auto' ? {} : { 'data-theme': door.theme })}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="color-scheme" content={door.theme === 'auto' ? 'light dark' : door.theme} />
        <link rel="stylesheet" href={assetAddress(door.base, '/assets/page.css')} />
        <link rel="icon" type="image/svg+xml" href={assetAddress(door.base, '/assets/icon.svg')} />
        <script src={assetAddress(door.base, '/assets/frame.js')} data-parents={house.config.frameAncestors.join(' ')} defer></script>
      </head>
      <body>
        <header class="top">
          <div class="frame">
            <a class="brand" href={frameHome(lang, door)}>
              {word('brand', lang)}
            </a>
            <a class="whole" href={homeAddress(door.base, lang)} target="_blank" rel="noopener">
              {word('wholePage', lang)}
              <span class="unseen"> ({word('newWindow', lang)})</span>
            </a>
            <OtherLanguage other={other} lang={lang} />
          </div>
        </header>
        <main id="main" class="frame" tabindex={-1}>
          {children}
        </main>
        <footer class="foot">
          <p class="frame">
            {word('credit', lang)} {word('privacyShort', lang)}
          </p>
        </footer>
      </body>
    </html>
  )
}

/** The first page of the frame. */
export const frameHome = (lang: Lang, door: Door): string => answerAddress({}, lang, door)

/** The first page of the frame: the field, and questions to begin with. */
export function FrameStart({ house, lang, door, question, faults = [] }: Omit<FrameProps, 'title' | 'other'> & StartProps) {
  return (
    <Frame lang={lang} title={word('brand', lang)} house={house} door={door} other={{ href: frameHome(otherLang(lang), door) }}>
      <h1>{word('frontTitle', lang)}</h1>
      <AskForm lang={lang} question={question} door={door} faults={faults} />
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
    </Frame>
  )
}

type ProblemProps = { readonly problem: Problem; readonly requestId: string | undefined }
type StartProps = { readonly question?: string; readonly faults?: readonly string[] }

/** An answer inside the frame. */
export function FrameAnswer(props: AnswerProps) {
  const { house, answer, door } = props
  return (
    <Frame lang={answer.lang} title={answerTitle(answer)} house={house} door={door} other={switchLanguage(props)}>
      <AnswerBody {...props} />
    </Frame>
  )
}

/** A problem inside the frame, with a way on; tells nothing of what was sent. */
export function FrameProblem({ problem, house, lang, door, requestId }: Omit<FrameProps, 'title' | 'other'> & ProblemProps) {
  return (
    <Frame lang={lang} title={problem.title[lang]} house={house} door={door} other={{ href: frameHome(otherLang(lang), door) }}>
      <h1>{problem.title[lang]}</h1>
      <p>{problemHelp(problem, lang)}</p>
      <AskForm lang={lang} door={door} />
      <RequestName id={requestId} lang={lang} />
    </Frame>
  )
}
