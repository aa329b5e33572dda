/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { Lang } from '../../../engine/answer.ts'
import { MOST_CHOSEN } from '../../../engine/workshop/limits.ts'
import type { Choice, Options } from '../../../engine/workshop/workshop.ts'
import type { Offered } from '../live/calls.ts'
import { NO_CHOICE } from '../phone/outbox.ts'
import { Chips } from '../show/chips.tsx'
import { say } from '../show/heard.ts'
import { loadAnswer } from '../show/later-answer.tsx'
import { Story } from '../show/story.tsx'
import { common } from '../words/common.ts'
import { phoneWord } from '../words/phone.ts'
import { studyWord as word } from '../words/study.ts'
import { type Solved, solve } from './families.ts'
import { SolvedFamily } from './solved.tsx'

type FamilyProps = {
  readonly lang: Lang
  readonly family: Offered
  readonly options: Options
  readonly place: string
  readonly next: (() => void) | undefined
  readonly toList: () => void
}

/** One family alone: read, choose, see. Nothing is kept. */
export function OneFamily({ lang, family, options, place, next, toList }: FamilyProps) {
  const [choice, setChoice] = useState<Choice>(NO_CHOICE)
  const [solved, setSolved] = useState<Solved>()
  const [isAway, setAway] = useState(false)
  useEffect(() => void loadAnswer(), [])
  const see = (): void => {
    setAway(false)
    solve(family.id, lang).then(
      found => {
        setSolved(found)
        say(common('guideSays', lang))
        scrollTo(0, 0)
      },
      () => setAway(true),
    )
  }
  return (
    <>
      <p class="place">{place}</p>
      <h1>{family.title}</h1>
      {solved ? (
        <>
          <details class="card">
            <summary>{phoneWord('readAgain', lang)}</summary>
            <Story text={family.story} />
          </details>
          <SolvedFamily solved={solved} choice={choice} options={options} lang={lang} prompts={family.prompts} />
          <div class="buttons">
            {next ? (
              <button type="button" class="primary" onClick={next}>
                {word('next', lang)}
              </button>
            ) : (
              <p>{word('done', lang)}</p>
            )}
            <button type="button" onClick={() => setSolved(undefined)}>
              {word('changeMind', lang)}
            </button>
            <button type="button" onClick={toList}>
              {word('toList', lang)}
            </button>
          </div>
        </>
      ) : (
        <>
          <section class="card">
            <Story text={family.story} />
          </section>
          {(['problems', 'approaches'] as const).map(kind => (
            <Chips
              key={kind}
              kind={kind}
              options={options[kind]}
              chosen={choice[kind]}
              lang={lang}
              hint={phoneWord('several', lang)}
              most={MOST_CHOSEN}
              choose={chosen => setChoice({ ...choice, [kind]: chosen })}
            />
          ))}
          {isAway && (
            <p class="fault" role="alert">
              {common('awayShort', lang)}
            </p>
          )}
          <button type="button" class="primary" onClick={see}>
            {word('see', lang)}
          </button>
        </>
      )}
    </>
  )
}
