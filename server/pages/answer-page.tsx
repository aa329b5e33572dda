/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { AnswerBody, type AnswerProps, answerTitle, switchLanguage } from './answer-body.tsx'
import { Page } from './layout.tsx'

/** The answer on a page of its own. */
export function AnswerPage(props: AnswerProps) {
  const { house, answer } = props
  return (
    <Page lang={answer.lang} title={answerTitle(answer)} house={house} other={switchLanguage(props)}>
      <AnswerBody {...props} />
    </Page>
  )
}
