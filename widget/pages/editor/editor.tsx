/** @jsxRuntime automatic */
/** @jsxImportSource preact */
// The editors' page (/rediger): the local layer in forms. May import the engine's types. Key and name are held in memory only.
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Lang } from '../../../engine/answer.ts'
import { common } from '../words/common.ts'
import { editorWord as word } from '../words/editor.ts'
import { type EditorCalls, editorCalls, howToEnter, type Overview, Refused } from './calls.ts'
import { Door } from './door.tsx'
import { EditEntry } from './entry/entry.tsx'
import { List } from './list.tsx'
import { ReadProposal } from './proposal.tsx'

const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'da'

export type Place = { readonly kind: string; readonly id: string | undefined }
type View = { readonly at: 'list' } | ({ readonly at: 'entry' } & Place) | { readonly at: 'proposal'; readonly id: string }

/** What the address says is shown: ids alone stand in it. */
function viewOf(hash: string): View {
  const [kind = '', id] = hash.slice(1).split('/')
  if (kind === 'proposal' && id) return { at: 'proposal', id }
  return /^[a-z]+$/.test(kind) ? { at: 'entry', kind, id: id || undefined } : { at: 'list' }
}

function EditorPage() {
  const [asksFor, setAsksFor] = useState<'key' | 'nothing'>()
  const [calls, setCalls] = useState<EditorCalls>()
  const [overview, setOverview] = useState<Overview>()
  const [view, setView] = useState<View>(() => viewOf(location.hash))
  const [trouble, setTrouble] = useState('')

  const say = (error: unknown): void => setTrouble(error instanceof Refused && !error.isAway ? error.message : common('away', lang))
  const enter = async (key: string, name: string): Promise<void> => {
    setTrouble('')
    const made = editorCalls(key, name, lang)
    try {
      setOverview(await made.list())
      setCalls(made)
    } catch (error) {
      say(error)
    }
  }
  useEffect(() => {
    howToEnter().then(asked => {
      setAsksFor(asked)
      if (asked === 'nothing') void enter('', '')
    }, say)
    const changed = (): void => setView(viewOf(location.hash))
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])

  const go = (hash: string): void => {
    location.hash = hash
  }
  const home = (): void => {
    calls?.list().then(setOverview, say)
    go('')
  }
  useEffect(() => {
    scrollTo(0, 0)
    document.getElementById('app')?.focus()
  }, [view.at, 'id' in view ? view.id : ''])

  const said = trouble && (
    <p class="fault" role="alert">
      {trouble}
    </p>
  )
  if (!calls || !overview)
    return (
      <div class="edit">
        <h1>{word('title', lang)}</h1>
        {said}
        {asksFor === 'key' ? <Door lang={lang} enter={enter} /> : <p class="waiting">{trouble ? '' : common('waiting', lang)}</p>}
      </div>
    )
  return (
    <div class="edit">
      {said}
      {view.at === 'list' && <List overview={overview} lang={lang} calls={calls} refresh={home} />}
      {view.at === 'entry' && (
        <EditEntry
          key={`${view.kind}/${view.id}`}
          kind={view.kind}
          id={view.id}
          overview={overview}
          lang={lang}
          calls={calls}
          home={home}
        />
      )}
      {view.at === 'proposal' && <ReadProposal key={view.id} id={view.id} overview={overview} lang={lang} calls={calls} home={home} />}
    </div>
  )
}

const app = document.getElementById('app')
if (app) {
  app.textContent = ''
  render(<EditorPage />, app)
}
