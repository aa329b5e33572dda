/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Answer, AskRequest, Context } from '../../engine/answer.ts'
import { answerBlocks } from '../../engine/present/answer-blocks.ts'
import type { Block } from '../../engine/present/blocks.ts'
import type { House } from '../house.ts'
import { answerAddress, otherLang } from './addresses.ts'
import { AskForm } from './ask-form.tsx'
import { Blocks } from './draw/blocks.tsx'
import type { Brush } from './draw/brush.ts'
import { HiddenFields } from './draw/questions.tsx'
import { Page } from './layout.tsx'
import { MarkedQuestion, withoutPersonalData } from './marked-question.tsx'
import { OnThisPage } from './on-this-page.tsx'
import { createReferences } from './references.ts'
import { SourceList } from './source-list.tsx'
import { Understood } from './understood.tsx'
import { word } from './words.ts'

export type AnswerProps = { readonly house: House; readonly request: AskRequest; readonly answer: Answer }

/** The answer to a question: what was understood, then its blocks, its sources, and the field to ask again. */
export function AnswerPage({ house, request, answer }: AnswerProps) {
  const { lang } = answer
  const question = request.question === undefined ? undefined : withoutPersonalData(request.question, answer.privacy.found)
  const context = request.context ?? {}
  const brush: Brush = { lang, level: 2, references: createReferences(answer.sources, lang), asked: { question, context } }
  const blocks = answerBlocks(answer)
  const isFirst = (block: Block): boolean => block.type === 'notice' && block.kind === 'urgent'
  return (
    <Page lang={lang} title={titleOf(answer, blocks)} house={house} other={switchTo(request, brush)}>
      <div class={`answer ${answer.outcome}`}>
        <div class="answer-head">
          <h1 class="unseen">{word('answerTitle', lang)}</h1>
          <Blocks blocks={blocks.filter(isFirst)} brush={brush} />
          {request.question === undefined ? null : <MarkedQuestion question={request.question} answer={answer} />}
          <Understood answer={answer} knowledge={house.knowledge} brush={brush} question={question} />
        </div>
        <OnThisPage blocks={blocks} lang={lang} />
        <div class="answer-body">
          <Blocks blocks={blocks.filter(block => !isFirst(block))} brush={brush} />
          <SourceList references={brush.references} lang={lang} />
          <LinkToAnswer answer={answer} context={context} />
          <section class="again" id="again" aria-labelledby="again-title">
            <h2 id="again-title">{word(question === undefined ? 'askAgain' : 'editQuestion', lang)}</h2>
            <AskForm lang={lang} question={question} />
          </section>
        </div>
      </div>
    </Page>
  )
}

// The title stands in the browser's history, so it holds nothing of the question.
function titleOf({ lang }: Answer, blocks: readonly Block[]): string {
  const first = blocks.find(b => b.type === 'section' || b.type === 'notice')
  const what = first?.type === 'section' || first?.type === 'notice' ? `: ${first.title}` : ''
  return `${word('answerTitle', lang)}${what} – ${word('brand', lang)}`
}

function switchTo(request: AskRequest, brush: Brush) {
  const lang = otherLang(brush.lang)
  if (request.question === undefined) return { href: answerAddress(request.context ?? {}, lang) }
  const form = (
    <form method="post" action="/svar">
      <HiddenFields brush={brush} lang={lang} />
      <button class="as-link" type="submit">
        {word('otherLanguage', brush.lang)}
      </button>
    </form>
  )
  return { form }
}

function LinkToAnswer({ answer, context }: { answer: Answer; context: Context }) {
  const { understood, lang } = answer
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(x => x.id)
  const { dropped: _, ...settled } = context
  const all: Context = { ...settled, problems: ids(understood.problems), groups: ids(understood.groups), topics: ids(understood.topics) }
  if (understood.problems.length + understood.groups.length + understood.topics.length === 0) return null
  return (
    <p class="link-to">
      <a href={answerAddress(all, lang)}>{word('linkToAnswer', lang)}</a> <span>{word('linkNote', lang)}</span>
    </p>
  )
}
