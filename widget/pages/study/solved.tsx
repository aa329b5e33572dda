/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../engine/answer.ts'
import type { Choice, Options } from '../../../engine/workshop/workshop.ts'
import { ADVICE } from '../show/answer-parts.ts'
import { guideIds } from '../show/bars.ts'
import { LaterAnswer } from '../show/later-answer.tsx'
import { Misjudged } from '../show/misjudged.tsx'
import { shortLabel } from '../show/short-label.ts'
import { common } from '../words/common.ts'
import { studyWord as word } from '../words/study.ts'
import type { Solved } from './families.ts'

type Props = {
  readonly solved: Solved
  readonly choice: Choice
  readonly options: Options
  readonly lang: Lang
  readonly prompts: readonly string[]
}

/** The guide's answer beside one's own choice. */
export function SolvedFamily({ solved, choice, options, lang, prompts }: Props) {
  const { answer } = solved
  const guide = [...guideIds(answer, 'problems'), ...guideIds(answer, 'approaches')]
  const mine = [...choice.problems, ...choice.approaches]
  const all = [...options.problems, ...options.approaches]
  const labels = (ids: readonly string[]): string[] => ids.flatMap(id => all.find(option => option.id === id)?.label ?? []).map(shortLabel)
  return (
    <>
      <section class="card" aria-labelledby="guide-says">
        <h2 id="guide-says">{common('guideSays', lang)}</h2>
        <LaterAnswer answer={answer} only={ADVICE} />
      </section>
      <section class="card" aria-labelledby="mine">
        <h2 id="mine">{word('mine', lang)}</h2>
        <List title={word('both', lang)} labels={labels(mine.filter(id => guide.includes(id)))} mark="✓" />
        <List title={word('onlyMine', lang)} labels={labels(mine.filter(id => !guide.includes(id)))} mark="·" />
        <List title={word('onlyGuide', lang)} labels={labels(guide.filter(id => !mine.includes(id)))} mark="+" />
        <p class="hint">{word('notWrong', lang)}</p>
      </section>
      {(solved.misjudgements.length > 0 || solved.trap) && (
        <section class="card">
          <Misjudged misjudgements={solved.misjudgements} trap={solved.trap} sources={answer.sources} lang={lang} />
        </section>
      )}
      {prompts.length > 0 && (
        <section class="card" aria-labelledby="talk">
          <h2 id="talk">{word('talk', lang)}</h2>
          <ul class="prompts">
            {prompts.map(prompt => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        </section>
      )}
      <details class="card">
        <summary>{common('wholeAnswer', lang)}</summary>
        <LaterAnswer answer={answer} />
      </details>
    </>
  )
}

const List = ({ title, labels, mark }: { title: string; labels: readonly string[]; mark: string }) =>
  labels.length === 0 ? null : (
    <div class="compared">
      <h3>
        <span aria-hidden="true">{mark}</span> {title}
      </h3>
      <ul class="mine-list">
        {labels.map(label => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </div>
  )
