/** @jsxRuntime automatic */
/** @jsxImportSource preact */
// The self-study (/selvstudie?s=ids): the families of a workshop alone. Keeps nothing. May import the engine's types and blocks.
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Lang } from '../../../engine/answer.ts'
import type { Options } from '../../../engine/workshop/workshop.ts'
import { below } from '../live/base.ts'
import { type Offered, offered } from '../live/calls.ts'
import { studyPath } from '../show/study-path.ts'
import { common } from '../words/common.ts'
import { studyWord as word } from '../words/study.ts'
import { idsOf, optionsIn } from './families.ts'
import { OneFamily } from './one-family.tsx'

const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'da'

function StudyPage() {
  const [families, setFamilies] = useState<readonly Offered[]>()
  const [options, setOptions] = useState<Options>()
  const [at, setAt] = useState<number>()
  const [isAway, setAway] = useState(false)
  const load = (): void => {
    setAway(false)
    Promise.all([offered(lang), optionsIn(lang)]).then(
      ([all, found]) => {
        const ids = idsOf(location.search)
        setFamilies(ids.length === 0 ? all : ids.flatMap(id => all.find(family => family.id === id) ?? []))
        setOptions(found)
      },
      () => setAway(true),
    )
  }
  useEffect(load, [])
  if (isAway)
    return (
      <>
        <h1>{word('title', lang)}</h1>
        <p class="fault">{common('awayShort', lang)}</p>
        <button type="button" onClick={load}>
          {common('retry', lang)}
        </button>
      </>
    )
  if (!families || !options) return <p class="waiting">{common('waiting', lang)}</p>
  const family = at === undefined ? undefined : families[at]
  const open = (next: number | undefined): void => {
    setAt(next)
    scrollTo(0, 0)
    document.getElementById('app')?.focus({ preventScroll: true })
  }
  if (family && at !== undefined)
    return (
      <OneFamily
        key={family.id}
        lang={lang}
        family={family}
        options={options}
        place={`${common('family', lang)} ${at + 1} ${common('of', lang)} ${families.length}`}
        next={at + 1 < families.length ? () => open(at + 1) : undefined}
        toList={() => open(undefined)}
      />
    )
  return (
    <>
      <h1>{word('title', lang)}</h1>
      <p class="lead">{word('lead', lang)}</p>
      {families.length === 0 && (
        <p>
          {word('none', lang)} <a href={below(studyPath(lang))}>{word('all', lang)}</a>
        </p>
      )}
      <ul class="study-list">
        {families.map(({ id, title, goal, minutes }, i) => (
          <li key={id} class="card">
            <h2>{title}</h2>
            <p>{goal}</p>
            <button type="button" class={i === 0 ? 'primary' : ''} onClick={() => open(i)}>
              {word('begin', lang)}
              <span class="unseen">: {title}</span>
            </button>{' '}
            <span class="minutes">
              {minutes} {common('minutes', lang)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const app = document.getElementById('app')
if (app) {
  app.textContent = ''
  render(<StudyPage />, app)
}
