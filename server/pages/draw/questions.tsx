/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { ClarifyingQuestion } from '../../../engine/answer.ts'
import { contextQuery } from '../../../engine/conversation/index.ts'
import type { Brush } from './brush.ts'

/** Clarifying questions: each choice is a button that asks again with it. */
export function QuestionForms({ questions, brush }: { questions: readonly ClarifyingQuestion[]; brush: Brush }) {
  return (
    <>
      {questions.map(question => (
        <form class="choices" method="post" action={brush.door.action} aria-labelledby={`ask-${question.id}`}>
          <p class="choices-text" id={`ask-${question.id}`}>
            {question.text}
          </p>
          <HiddenFields brush={brush} />
          <div class="buttons">
            {question.options.map(option => (
              <button type="submit" name="option" value={contextQuery(option.context)}>
                {option.label}
              </button>
            ))}
          </div>
        </form>
      ))}
    </>
  )
}

/** The question and what is settled, carried by every form of an answer page. */
export function HiddenFields({ brush, lang = brush.lang }: { brush: Brush; lang?: Brush['lang'] }) {
  return (
    <>
      {brush.asked?.question === undefined ? null : <input type="hidden" name="question" value={brush.asked.question} />}
      <input type="hidden" name="lang" value={lang} />
      {brush.door.theme === 'auto' ? null : <input type="hidden" name="theme" value={brush.door.theme} />}
      <input type="hidden" name="c" value={contextQuery(brush.asked?.context ?? {})} />
    </>
  )
}
