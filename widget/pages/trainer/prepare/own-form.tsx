/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Answer, Lang } from '../../../../engine/answer.ts'
import { findPersonalData } from '../../../../engine/privacy/find.ts'
import { ownFaults } from '../../../../engine/workshop/index.ts'
import * as limit from '../../../../engine/workshop/limits.ts'
import { askGuide, Trouble } from '../../live/calls.ts'
import { ADVICE } from '../../show/answer-parts.ts'
import { GuideAnswer } from '../../show/guide-answer.tsx'
import { common } from '../../words/common.ts'
import { type PrepareWord, prepare as word } from '../../words/prepare.ts'
import { type Own, wordsIn } from '../plan.ts'
import { Dialog } from '../stage/dialog.tsx'
import { Field } from './field.tsx'

type Props = {
  readonly own: Own
  readonly isNew: boolean
  readonly lang: Lang
  readonly save: (own: Own) => void
  readonly close: () => void
}

const FEWEST_WORDS = 100
const MOST_WORDS = 180

/** A family that the trainer writes; checked while it is written, and the guide's answer can be tried. */
export function OwnForm({ own: before, isNew, lang, save, close }: Props) {
  const [own, setOwn] = useState(before)
  const [prompts, setPrompts] = useState(before.prompts.join('\n'))
  const [isChecked, setChecked] = useState(false)
  const [answer, setAnswer] = useState<Answer>()
  const [trouble, setTrouble] = useState('')
  const faults = isChecked ? ownFaults(own, 'own') : []
  const faultOf = (field: string): string | undefined => faults.find(fault => fault.where.startsWith(`own.${field}`))?.what[lang]
  const set = (change: Partial<Own>): void => setOwn({ ...own, ...change })
  const count = wordsIn(own.story)
  const advice: PrepareWord | undefined = count > 0 && count < FEWEST_WORDS ? 'short' : count > MOST_WORDS ? 'long' : undefined
  const tryIt = (): void => {
    setTrouble('')
    const question = own.question.trim()
    setChecked(question === '')
    if (question === '') return
    askGuide({ question, lang }).then(setAnswer, error =>
      setTrouble(error instanceof Trouble && error.said ? error.said : common('away', lang)),
    )
  }
  const personal = (text: string): string | undefined => (findPersonalData(text).length > 0 ? word('personal', lang) : undefined)
  return (
    <Dialog title={word('own', lang)} lang={lang} close={close} name="own">
      <p class="note-box">{word('ownPrivacy', lang)}</p>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setChecked(true)
          if (ownFaults(own, 'own').length === 0) save(own)
        }}
      >
        <Field
          id="own-title"
          label={word('ownTitle', lang)}
          value={own.title}
          most={limit.LONGEST_TITLE}
          fault={faultOf('title')}
          warning={personal(own.title)}
          change={title => set({ title })}
        />
        <Field
          id="own-story"
          label={word('ownStory', lang)}
          hint={`${word('ownStoryHint', lang)} ${count} ${word('ownWords', lang)}.`}
          value={own.story}
          rows={8}
          most={limit.LONGEST_STORY}
          fault={faultOf('story')}
          warning={personal(own.story) ?? (advice && word(advice, lang))}
          change={story => set({ story })}
        />
        <Field
          id="own-goal"
          label={word('ownGoal', lang)}
          value={own.goal}
          most={limit.LONGEST_GOAL}
          fault={faultOf('goal')}
          warning={personal(own.goal)}
          change={goal => set({ goal })}
        />
        <Field
          id="own-prompts"
          label={word('ownPrompts', lang)}
          value={prompts}
          rows={4}
          fault={faultOf('prompts')}
          change={text => {
            setPrompts(text)
            set({
              prompts: text
                .split('\n')
                .map(line => line.trim())
                .filter(Boolean),
            })
          }}
        />
        <Field
          id="own-minutes"
          label={word('ownMinutes', lang)}
          value={String(own.minutes || '')}
          isNumber
          fault={faultOf('minutes')}
          change={text => set({ minutes: Number(text.replace(/\D/g, '')) })}
        />
        <Field
          id="own-question"
          label={word('ownQuestion', lang)}
          hint={word('ownQuestionHint', lang)}
          value={own.question}
          rows={3}
          most={limit.LONGEST_QUESTION}
          fault={faultOf('question')}
          warning={personal(own.question)}
          change={question => {
            setAnswer(undefined)
            set({ question })
          }}
        />
        <button type="button" onClick={tryIt}>
          {word('tryAnswer', lang)}
        </button>
        {trouble && (
          <p class="fault" role="alert">
            {trouble}
          </p>
        )}
        <div aria-live="polite">
          {answer && (
            <div class="tried">
              <GuideAnswer answer={answer} only={ADVICE} />
            </div>
          )}
        </div>
        <div class="buttons">
          <button type="submit" class="primary">
            {word(isNew ? 'addOwn' : 'saveOwn', lang)}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
