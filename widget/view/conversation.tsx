/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { Heading } from '../draw/section.tsx'
import { word } from '../words/words.ts'
import { Composer } from './composer.tsx'
import type { Desk } from './desk.ts'
import { Opening } from './opening.tsx'
import { Turns } from './turns.tsx'

/** The whole conversation: a head with the ways back, what was said, and the field. */
export const Conversation = ({ desk }: { desk: Desk }) => (
  <div class="guide" lang={desk.lang}>
    <Head desk={desk} />
    <div class="scroll">{desk.conversation.turns.length === 0 ? <Opening desk={desk} /> : <Turns desk={desk} />}</div>
    <Composer desk={desk} />
  </div>
)

function Head({ desk }: { desk: Desk }) {
  const { lang, act, conversation, settings } = desk
  const hasBegun = conversation.turns.length > 0
  const isKept = settings.persist !== 'none'
  return (
    <div class="head" part="head">
      <Heading level={settings.headingLevel} class="brand">
        {word('brand', lang)}
      </Heading>
      <div class="tools">
        {conversation.past.length > 0 && (
          <button type="button" data-key="back" onClick={() => act.send({ type: 'back' })}>
            <span aria-hidden="true">←</span> <span class="name">{word('back', lang)}</span>
          </button>
        )}
        {(hasBegun || isKept) && (
          <button type="button" data-key="restart" onClick={() => act.send({ type: 'restart' })}>
            <span aria-hidden="true">↺</span> <span class={isKept ? '' : 'name'}>{word(isKept ? 'forget' : 'restart', lang)}</span>
          </button>
        )}
        <button type="button" data-key="language" lang={lang === 'da' ? 'en' : 'da'} onClick={act.switchLanguage}>
          {word('otherLanguage', lang)}
        </button>
        {settings.mode !== 'inline' && (
          <button type="button" class="close" part="close" aria-label={word('close', lang)} onClick={act.close}>
            <span aria-hidden="true">×</span>
          </button>
        )}
      </div>
    </div>
  )
}
