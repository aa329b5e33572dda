/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../engine/answer.ts'
import type { House } from '../house.ts'
import { framePolicy } from '../middleware/policies.ts'
import type { Problem } from '../problem.ts'
import { homeAddress, otherLang } from './addresses.ts'
import { AskForm } from './ask-form.tsx'
import { frameDoor, pageDoor } from './door.ts'
import { FrameProblem } from './frame-page.tsx'
import { html } from './html.ts'
import { Page } from './layout.tsx'
import { problemHelp } from './problem-help.ts'
import { RequestName } from './request-name.tsx'
import { word } from './words.ts'

/** A problem as a page with a way on, and when to try again; tells nothing of what was sent. */
export function problemPage(problem: Problem, house: House, lang: Lang, isFrame = false, requestId?: string): Response {
  const response = draw(problem, house, lang, isFrame, requestId)
  if (problem.retryAfter !== undefined) response.headers.set('Retry-After', String(problem.retryAfter))
  return response
}

function draw(problem: Problem, house: House, lang: Lang, isFrame: boolean, requestId: string | undefined): Response {
  const title = problem.title[lang]
  const { base } = house.config
  if (isFrame)
    return html(
      <FrameProblem problem={problem} house={house} lang={lang} door={frameDoor(base, null)} requestId={requestId} />,
      problem.status,
      lang,
      framePolicy(house.config.frameAncestors),
    )
  const page = (
    <Page lang={lang} title={`${title} – ${word('brand', lang)}`} house={house} other={{ href: homeAddress(base, otherLang(lang)) }}>
      <div class="hero">
        <h1>{title}</h1>
        <p class="lead">{problemHelp(problem, lang)}</p>
        {problem.faults.length > 0 ? (
          <ul>
            {problem.faults.map(fault => (
              <li>
                {fault.where}: {fault.what[lang]}
              </li>
            ))}
          </ul>
        ) : null}
        <AskForm lang={lang} door={pageDoor(base)} />
        <p>
          <a href={homeAddress(base, lang)}>{word('wayOn', lang)}</a>
        </p>
        <RequestName id={requestId} lang={lang} />
      </div>
    </Page>
  )
  return html(page, problem.status, lang)
}
