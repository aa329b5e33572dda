/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { Component } from 'preact'
import type { Answer } from '../../engine/answer.ts'
import type { Turn } from '../../engine/conversation/state.ts'
import { NEVER } from '../guide/guide.ts'
import { call, posting } from '../guide/guide-remote.ts'
import type { Desk } from '../view/desk.ts'
import { laterWord } from '../words/later-words.ts'
import { printAnswer } from './handout.tsx'
import { markdownOf } from './markdown.ts'
import { idsOf } from './permalink.ts'
import { copyText, saveFile } from './save.ts'

type Props = { readonly turn: Turn; readonly answer: Answer; readonly desk: Desk }
type Said = { readonly line?: string; readonly byHand?: string }

/** Print, copy, Markdown, Word, link. */
export class Take extends Component<Props, Said> {
  override render({ answer, desk }: Props, { line, byHand }: Said) {
    const { lang } = answer
    const hasServer = desk.settings.offline !== 'only'
    return (
      <>
        <div class="buttons">
          <button type="button" onClick={() => void printAnswer(answer)}>
            {laterWord('print', lang)}
          </button>
          <button type="button" onClick={() => void this.#copy(this.#markdown(), 'copied')}>
            {laterWord('copy', lang)}
          </button>
          <button
            type="button"
            onClick={() => this.#save('tilgang.md', new Blob([this.#markdown()], { type: 'text/markdown;charset=utf-8' }))}
          >
            {laterWord('markdown', lang)}
          </button>
          {hasServer && (
            <>
              <button type="button" onClick={() => void this.#word()}>
                {laterWord('word', lang)}
              </button>
              <button type="button" onClick={() => void this.#copy(desk.act.permalink(), 'linkCopied')}>
                {laterWord('link', lang)}
              </button>
            </>
          )}
        </div>
        {line && <p class="said">{line}</p>}
        {byHand && <textarea readonly rows={4} aria-label={laterWord('notCopied', lang)} value={byHand} />}
        {hasServer && <p class="note">{laterWord('linkNote', lang)}</p>}
      </>
    )
  }

  #markdown(): string {
    const { answer } = this.props
    return markdownOf(answer, laterWord('about', answer.lang))
  }

  async #copy(text: string, done: 'copied' | 'linkCopied'): Promise<void> {
    const isDone = await copyText(text)
    this.#say(isDone ? done : 'notCopied', isDone ? undefined : text)
  }

  #save(name: string, content: Blob): void {
    saveFile(name, content)
    this.#say('saved')
  }

  // Ids only: the server writes the same answer from them.
  async #word(): Promise<void> {
    const { turn, answer, desk } = this.props
    try {
      const response = await call(`${desk.settings.server}/api/docx`, posting({ context: idsOf(turn), lang: answer.lang }), NEVER)
      this.#save('tilgang.docx', await response.blob())
    } catch {
      this.#say('notSaved')
    }
  }

  #say(key: 'copied' | 'linkCopied' | 'saved' | 'notSaved' | 'notCopied', byHand?: string): void {
    const line = laterWord(key, this.props.answer.lang)
    this.setState({ line, byHand: byHand ?? '' })
    this.props.desk.act.say(line)
  }
}
