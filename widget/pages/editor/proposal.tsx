/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { Lang } from '../../../engine/answer.ts'
import { common } from '../words/common.ts'
import { editorWord as word } from '../words/editor.ts'
import { type EditorCalls, type Field, type Outcome, type Overview, type Proposed, type ProposedFile, Refused } from './calls.ts'
import { dayOf } from './list.tsx'
import { Versions } from './show/versions.tsx'

type Props = {
  readonly id: string
  readonly overview: Overview
  readonly lang: Lang
  readonly calls: EditorCalls
  readonly home: () => void
}
type Read = Proposed & { readonly files: readonly ProposedFile[] }

/** What somebody proposes, beside what holds now; a second person approves it or sends it back. */
export function ReadProposal({ id, overview, lang, calls, home }: Props) {
  const [proposal, setProposal] = useState<Read>()
  const [forms, setForms] = useState<ReadonlyMap<string, readonly Field[]>>(new Map())
  const [why, setWhy] = useState('')
  const [note, setNote] = useState('')
  const [trouble, setTrouble] = useState('')
  const say = (error: unknown): void => setTrouble(error instanceof Refused && !error.isAway ? error.message : common('away', lang))
  useEffect(() => {
    const load = async (): Promise<void> => {
      const read = await calls.proposal(id)
      const kinds = [...new Set(read.files.map(({ kind }) => kind))]
      setForms(new Map(await Promise.all(kinds.map(async kind => [kind, await calls.form(kind)] as const))))
      setProposal(read)
    }
    load().catch(say)
  }, [])
  const isOwn = proposal !== undefined && plain(proposal.who) === plain(overview.who)
  const decide = async (isApproved: boolean): Promise<void> => {
    setTrouble('')
    try {
      const outcome: Outcome = await calls.decide(id, isApproved, why)
      if (outcome.result === 'conflict') return setTrouble(word('stale', lang))
      if (outcome.result === 'faulty')
        return setTrouble([...outcome.faults, ...outcome.elsewhere].map(({ file, what }) => `${file}: ${what}`).join(' '))
      if (!isApproved) return home()
      setNote(word('approved', lang))
      const { isInUse } = await calls.taken()
      setNote(word(isInUse ? 'inUse' : 'notInUse', lang))
      setProposal(undefined)
    } catch (error) {
      say(error)
    }
  }
  return (
    <>
      <p>
        <button type="button" class="as-link" onClick={home}>
          ← {word('back', lang)}
        </button>
      </p>
      <h1>{word('proposals', lang)}</h1>
      {trouble && (
        <p class="fault" role="alert">
          {trouble}
        </p>
      )}
      <p role="status">{note}</p>
      {proposal && (
        <>
          <p>
            {proposal.who}, {dayOf(proposal.at, lang)}
            {proposal.back && ` · ${word('sentBack', lang)} ${proposal.back.who}: ${proposal.back.why}`}
          </p>
          {proposal.files.map(file => (
            <section key={`${file.kind}/${file.id}`}>
              <h2>
                {overview.kinds.find(({ kind }) => kind === file.kind)?.one}: {file.id}
              </h2>
              {file.isStale && <p class="fault">{word('stale', lang)}</p>}
              {file.after === null ? (
                <p>{word('willBeRemoved', lang)}</p>
              ) : file.kind === 'signposts' || file.afterValue === null ? (
                <pre class="code">{file.after}</pre>
              ) : (
                <Versions before={file.beforeValue} after={file.afterValue} fields={forms.get(file.kind) ?? []} lang={lang} />
              )}
            </section>
          ))}
          {isOwn && <p class="hint">{word('ownProposal', lang)}</p>}
          {!isOwn && (
            <div class="field">
              <label for="why">{word('why', lang)}</label>
              <textarea id="why" rows={2} maxLength={500} value={why} onInput={event => setWhy(event.currentTarget.value)} />
            </div>
          )}
          <div class="buttons">
            {!isOwn && (
              <button type="button" class="primary" onClick={() => void decide(true)}>
                {word('approve', lang)}
              </button>
            )}
            <button type="button" onClick={() => void decide(false)}>
              {word(isOwn ? 'withdraw' : 'decline', lang)}
            </button>
          </div>
        </>
      )}
    </>
  )
}

const plain = (name: string): string => name.toLocaleLowerCase('da').replace(/[\s.]+/g, '')
