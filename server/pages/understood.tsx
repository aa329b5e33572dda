/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Answer, Found } from '../../engine/answer.ts'
import { kindLabel } from '../../engine/present/entries/entry.ts'
import { label } from '../../engine/present/labels.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import type { Brush } from './draw/brush.ts'
import { HiddenFields } from './draw/questions.tsx'
import { word } from './words.ts'

type Props = { readonly answer: Answer; readonly knowledge: Knowledge; readonly brush: Brush; readonly question: string | undefined }
// From here on a phone shows the chips without the words behind them.
const MANY = 3
const KINDS = ['problems', 'groups', 'topics'] as const

/** What was understood, as chips that can be struck out; what was struck out, to put back; and more to add. */
export function Understood({ answer, knowledge, brush, question }: Props) {
  const { lang, understood } = answer
  const chips = KINDS.flatMap(kind => understood[kind])
  const dropped = (brush.asked?.context.dropped ?? []).flatMap(id => droppedEntry(knowledge, id, lang))
  return (
    <section class="understood" aria-labelledby="understood">
      <div class="understood-head">
        <h2 id="understood">{label('understood', lang)}</h2>
        <a href="#again">{word(question === undefined ? 'askAgain' : 'editQuestion', lang)}</a>
      </div>
      {chips.length === 0 ? <p>{word('nothingUnderstood', lang)}</p> : null}
      <form method="post" action={brush.door.action}>
        <HiddenFields brush={brush} />
        <ul class={chips.length > MANY ? 'chips many' : 'chips'}>
          {chips.map(found => (
            <li>
              <Chip found={found} question={question} lang={lang} />
            </li>
          ))}
          {dropped.map(({ kind, id, title }) => (
            <li>
              <button class="chip struck" type="submit" name="add" value={`${kind}/${id}`}>
                <span class="unseen">{word('struck', lang)}: </span>
                <s>{title}</s>
                <span class="chip-sign">
                  <span class="unseen">{word('putBack', lang)}</span>
                  <span aria-hidden="true">↺</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
      <AddMore answer={answer} knowledge={knowledge} brush={brush} />
    </section>
  )
}

function Chip({ found, question, lang }: { found: Found; question: string | undefined; lang: Answer['lang'] }) {
  const words = [...new Set(found.because.map(s => question?.slice(s.start, s.end) ?? ''))].filter(Boolean)
  return (
    <span class="chip">
      <span class="chip-text">
        {found.label}
        {words.length > 0 && question !== undefined ? (
          <small>
            {word('from', lang)} <q>{words.join(' … ')}</q>
          </small>
        ) : null}
      </span>
      <button class="chip-sign" type="submit" name="strike" value={found.id}>
        <span class="unseen">
          {word('strike', lang)} {found.label}
        </span>
        <span aria-hidden="true">×</span>
      </button>
    </span>
  )
}

function AddMore({ answer, knowledge, brush }: Omit<Props, 'question'>) {
  const { lang, understood } = answer
  return (
    <details class="add">
      <summary>{word('add', lang)}</summary>
      <form method="post" action={brush.door.action}>
        <p>{word('addLead', lang)}</p>
        <HiddenFields brush={brush} />
        {KINDS.map(kind => (
          <fieldset>
            <legend>{label(kindLabel(kind), lang)}</legend>
            <div class="ticks">
              {knowledge[kind]
                .filter(entry => !understood[kind].some(f => f.id === entry.id))
                .map(entry => (
                  <label>
                    <input type="checkbox" name="add" value={`${kind}/${entry.id}`} />
                    {entry.short[lang]}
                  </label>
                ))}
            </div>
          </fieldset>
        ))}
        <button class="primary" type="submit">
          {word('update', lang)}
        </button>
      </form>
    </details>
  )
}

function droppedEntry(knowledge: Knowledge, id: string, lang: Answer['lang']) {
  const kind = KINDS.find(k => knowledge[k].some(entry => entry.id === id))
  const title = kind && knowledge[kind].find(entry => entry.id === id)?.short[lang]
  return kind && title ? [{ kind, id, title }] : []
}
