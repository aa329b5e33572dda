/** @jsxRuntime automatic */
/** @jsxImportSource preact */
// The trainer's page (/workshop): prepares a workshop, or runs the one whose key stands after #. May import the engine's types, blocks and privacy.
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Lang } from '../../../engine/answer.ts'
import type { TrainerKey, WorkshopPlan } from '../../../engine/workshop/workshop.ts'
import { stage } from '../words/stage.ts'
import { emptyPlan } from './plan.ts'
import { Prepare } from './prepare/prepare.tsx'
import { Stage } from './stage/stage.tsx'

const pageLang: Lang = document.documentElement.lang === 'en' ? 'en' : 'da'

const secretOf = (hash: string): string | undefined => (/^#[\w-]+\.[\w-]+$/.test(hash) ? hash.slice(1) : undefined)

function TrainerPage() {
  const [secret, setSecret] = useState(() => secretOf(location.hash))
  const [start, setStart] = useState<WorkshopPlan>(() => emptyPlan(pageLang))
  const [said, setSaid] = useState<string>()
  useEffect(() => {
    const changed = (): void => setSecret(secretOf(location.hash))
    addEventListener('hashchange', changed)
    return () => removeEventListener('hashchange', changed)
  }, [])

  const enter = ({ id, key }: TrainerKey): void => {
    history.pushState(null, '', `#${id}.${key}`)
    setSecret(`${id}.${key}`)
  }
  const backTo = (plan: WorkshopPlan, words: string | undefined): void => {
    document.documentElement.lang = pageLang
    history.pushState(null, '', location.pathname + location.search)
    setStart(plan)
    setSaid(words)
    setSecret(undefined)
  }
  if (secret)
    return (
      <Stage
        key={secret}
        secret={secret}
        pageLang={pageLang}
        leave={why => backTo(emptyPlan(pageLang), stage(why, pageLang))}
        prepare={plan => backTo(plan, undefined)}
      />
    )
  return <Prepare key={JSON.stringify(start)} lang={pageLang} start={start} said={said} enter={enter} />
}

const app = document.getElementById('app')
if (app) {
  app.textContent = ''
  render(<TrainerPage />, app)
}
