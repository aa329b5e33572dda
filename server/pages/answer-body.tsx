/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Answer, AskRequest } from '../../engine/answer.ts'
import { answerBlocks } from '../../engine/present/answer-blocks.ts'
import type { Block } from '../../engine/present/blocks.ts'
import type { Judgement } from '../counts/judgements.ts'
import type { House } from '../house.ts'
import { assetAddress } from '../routes/assets.ts'
import { today } from '../today.ts'
import { answerAddress, otherLang } from './addresses.ts'
import { AskForm } from './ask-form.tsx'
import type { Door } from './door.ts'
import { Blocks } from './draw/blocks.tsx'
import type { Brush } from './draw/brush.ts'
import { HiddenFields } from './draw/questions.tsx'
import { Fits } from './fits.tsx'
import { MarkedQuestion, withoutPersonalData } from './marked-question.tsx'
import { OnThisPage } from './on-this-page.tsx'
import { createReferences, dateOf } from './references.ts'
import { SourceList } from './source-list.tsx'
import { settledContext, TakeAlong } from './take-along.tsx'
import { Understood } from './understood.tsx'
import { word } from './words.ts'

export type AnswerProps = {
  readonly house: House
  readonly request: AskRequest
  readonly answer: Answer
  readonly door: Door
  /** what the user just said of this answer */
  readonly judgement?: Judgement | undefined
}

/** An answer through any door: what was understood, then its blocks, its sources, and the field to ask again. */
export function AnswerBody({ house, request, answer, door, judgement }: AnswerProps) {
  const { lang } = answer
  const brush = answerBrush({ request, answer, door })
  const { question } = brush.asked ?? {}
  const blocks = answerBlocks(answer)
  const isFirst = (block: Block): boolean => block.type === 'notice' && block.kind === 'urgent'
  const settled = settledContext(answer, request.context ?? {}, house.engine.ask)
  return (
    <div class={`answer ${answer.outcome}`}>
      {request.question === undefined ? null : (
        <script src={assetAddress(door.base, '/assets/forget.js')} data-to={settled && answerAddress(settled, lang, door)} defer></script>
      )}
      <div class="answer-head">
        <h1 class="unseen">{word('answerTitle', lang)}</h1>
        <Blocks blocks={blocks.filter(isFirst)} brush={brush} />
        {request.question === undefined ? null : <MarkedQuestion question={request.question} answer={answer} />}
        <Understood answer={answer} knowledge={house.knowledge} brush={brush} question={question} />
      </div>
      {door.isFrame ? null : <OnThisPage blocks={blocks} lang={lang} takesAlong />}
      <div class="answer-body">
        <Blocks blocks={blocks.filter(block => !isFirst(block))} brush={brush} />
        {house.counts ? <Fits brush={brush} outcome={answer.outcome} judgement={judgement} /> : null}
        <TakeAlong settled={settled} lang={lang} door={door} />
        <SourceList references={brush.references} lang={lang} />
        <section class="again" id="again" aria-labelledby="again-title">
          <h2 id="again-title">{word(question === undefined ? 'askAgain' : 'editQuestion', lang)}</h2>
          <AskForm lang={lang} question={question} door={door} />
        </section>
        <p class="on-paper">
          {word('takenOn', lang)} {dateOf(today(), lang)}. {word('credit', lang)} {word('reportAge', lang)}
        </p>
      </div>
    </div>
  )
}

/** What every drawing of one answer shares. */
export function answerBrush({ request, answer, door }: Omit<AnswerProps, 'house'>): Brush {
  const { lang, sources, privacy } = answer
  const question = request.question === undefined ? undefined : withoutPersonalData(request.question, privacy.found)
  return { lang, level: 2, references: createReferences(sources, lang), door, asked: { question, context: request.context ?? {} } }
}

/** The title stands in the browser's history, so it holds nothing of the question. */
export function answerTitle(answer: Answer): string {
  const { lang } = answer
  const first = answerBlocks(answer).find(b => b.type === 'section' || b.type === 'notice')
  const what = first?.type === 'section' || first?.type === 'notice' ? `: ${first.title}` : ''
  return `${word('answerTitle', lang)}${what} – ${word('brand', lang)}`
}

/** The same answer in the other language: a link, or a form when a question must go along. */
export function switchLanguage({ request, answer, door }: Omit<AnswerProps, 'house'>) {
  const lang = otherLang(answer.lang)
  if (request.question === undefined) return { href: answerAddress(request.context ?? {}, lang, door) }
  const form = (
    <form method="post" action={door.action}>
      <HiddenFields brush={answerBrush({ request, answer, door })} lang={lang} />
      <button class="as-link" type="submit">
        {word('otherLanguage', answer.lang)}
      </button>
    </form>
  )
  return { form }
}
