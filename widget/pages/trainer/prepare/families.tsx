/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../../engine/answer.ts'
import { MOST_SCENARIOS } from '../../../../engine/workshop/limits.ts'
import type { PlannedScenario } from '../../../../engine/workshop/workshop.ts'
import type { Offered } from '../../live/calls.ts'
import { Story } from '../../show/story.tsx'
import { common } from '../../words/common.ts'
import { prepare as word } from '../../words/prepare.ts'

type Props = {
  readonly families: readonly Offered[]
  readonly chosen: readonly PlannedScenario[]
  readonly lang: Lang
  readonly change: (chosen: readonly PlannedScenario[]) => void
}

/** The families that there are: read, and taken in or out. */
export function Families({ families, chosen, lang, change }: Props) {
  const has = (id: string): boolean => chosen.some(item => 'id' in item && item.id === id)
  const isFull = chosen.length >= MOST_SCENARIOS
  return (
    <fieldset class="families">
      <legend>
        <h2>{word('families', lang)}</h2>
      </legend>
      <p class="hint">{word(families.length === 0 ? 'noFamilies' : 'familiesHint', lang)}</p>
      <ul>
        {families.map(({ id, title, goal, minutes, story, prompts }) => (
          <li key={id} class={has(id) ? 'family chosen' : 'family'}>
            <label>
              <input
                type="checkbox"
                checked={has(id)}
                disabled={isFull && !has(id)}
                onChange={() => change(has(id) ? chosen.filter(item => !('id' in item && item.id === id)) : [...chosen, { id }])}
              />
              <span>
                <b>{title}</b>{' '}
                <span class="minutes">
                  {minutes} {common('minutes', lang)}
                </span>
                <span class="family-goal">{goal}</span>
              </span>
            </label>
            <details>
              <summary>
                {word('readStory', lang)}
                <span class="unseen">: {title}</span>
              </summary>
              <Story text={story} />
              <b>{common('prompts', lang)}</b>
              <ul>
                {prompts.map(prompt => (
                  <li key={prompt}>{prompt}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
