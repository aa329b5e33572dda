/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Lang } from '../../../../engine/answer.ts'
import { MOST_SECONDS } from '../../../../engine/workshop/limits.ts'
import type { TrainerKey, WorkshopPlan } from '../../../../engine/workshop/workshop.ts'
import { saveFile } from '../../../take/save.ts'
import { onWake } from '../../live/wake.ts'
import { secondsLeft } from '../../show/clock.ts'
import { say } from '../../show/heard.ts'
import { switchTheme } from '../../show/theme.ts'
import { common } from '../../words/common.ts'
import { stage } from '../../words/stage.ts'
import { type Desk, type DeskState, openDesk } from '../desk.ts'
import { backMove, nextMove, suggestedSeconds } from '../next.ts'
import { fileName } from '../plan.ts'
import type { Command } from '../shortcuts.ts'
import { Bar } from './bar.tsx'
import { Dialog } from './dialog.tsx'
import { Entrance } from './entrance.tsx'
import { Help } from './help.tsx'
import { Menu } from './menu.tsx'
import { PANELS, type Panel } from './revealed.tsx'
import { StageTop } from './stage-top.tsx'
import { StepView } from './step-view.tsx'
import { useRehearsal } from './use-rehearsal.ts'
import { useShortcuts } from './use-shortcuts.ts'

type Props = {
  readonly secret: string
  readonly pageLang: Lang
  readonly leave: (why: 'gone' | 'removed') => void
  readonly prepare: (plan: WorkshopPlan) => void
}

/** The screen in front of the room: what the room sees, and the trainer's bar. */
export function Stage({ secret, pageLang, leave, prepare }: Props) {
  const [state, setState] = useState<DeskState>()
  const [panel, setPanel] = useState<Panel>('panelChoices')
  const [over, setOver] = useState<'menu' | 'help' | 'code'>()
  const [, setTheme] = useState<string>()
  const [hasKeys, setKeys] = useState(true)
  const [hasSaved, setSaved] = useState(false)
  const desk = useRef<Desk | undefined>(undefined)
  useEffect(() => {
    const opened = openDesk(secret, setState)
    desk.current = opened
    const forgetWake = onWake(opened.wake)
    return () => {
      forgetWake()
      opened.stop()
    }
  }, [secret])

  const view = state?.view
  const room = view?.room
  useRehearsal(room)
  const place = room && `${room.step} ${room.index} ${room.isOpen}`
  useEffect(() => {
    if (!room) return
    document.documentElement.lang = room.lang
    document.documentElement.classList.add('on-stage')
    setPanel('panelChoices')
    say(nextMove(room).word === 'closeRound' ? stage('roundOpen', room.lang) : (room.scenario?.title ?? room.title))
    return () => document.documentElement.classList.remove('on-stage')
  }, [place])
  useEffect(() => {
    if (state?.hearing === 'gone') leave('gone')
  }, [state?.hearing])

  const saveKey = (): void => {
    if (!room) return
    const [id = '', key = ''] = secret.split('.')
    const file: TrainerKey = { tilgang: 'workshop-key', id, key, code: room.code, title: room.title }
    saveFile(`${fileName(room.title)}-nøgle.json`, new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }))
    setSaved(true)
  }
  const results = async (): Promise<void> => {
    if (desk.current && room) saveFile(`${fileName(room.title)}.md`, await desk.current.calls.file('results.md'))
  }
  const act: Desk['act'] = action => desk.current?.act(action) ?? Promise.resolve()
  const setTimer = (seconds: number | null): void =>
    void act({ do: 'timer', seconds: seconds === null ? null : Math.min(MOST_SECONDS, Math.max(1, seconds)) })
  const minutes = (by: 1 | -1): void => {
    if (room?.timer) setTimer(secondsLeft(room.timer.endsAt, Date.now(), state?.ahead ?? 0) + by * 60)
  }
  const run = (command: Command): void => {
    if (!room) return
    if (command === 'next') {
      const { action } = nextMove(room)
      void (action === 'save' ? results().catch(() => undefined) : act(action))
    } else if (command === 'back') {
      const back = backMove(room)
      if (back && back.action !== 'save') void act(back.action)
    } else if (command === 'timer') setTimer(room.timer ? null : suggestedSeconds(room))
    else if (command === 'more' || command === 'less') minutes(command === 'more' ? 1 : -1)
    else if (command === 'dark') setTheme(switchTheme())
    else if (command === 'menu' || command === 'help' || command === 'code') setOver(command)
    else if (room.step === 'reveal') setPanel(PANELS[Number(command.slice(-1)) - 1] ?? 'panelChoices')
  }
  useShortcuts(hasKeys && over === undefined, run)

  if (!state || !view || !room || !desk.current) {
    return <p class="waiting">{common(state?.hearing === 'away' ? 'away' : 'waiting', pageLang)}</p>
  }
  const { lang, step } = room
  return (
    <div class={`stage step-${step}`}>
      <StageTop state={state} view={view} />
      <div class="stage-body">
        <StepView view={view} panel={panel} choosePanel={setPanel} act={action => void act(action)} />
      </div>
      {step === 'lobby' && !hasSaved && (
        <div class="keep-key">
          <p>{stage('keepKeyWhy', lang)}</p>
          <button type="button" onClick={saveKey}>
            {stage('keepKey', lang)}
          </button>
        </div>
      )}
      <Bar
        room={room}
        isBusy={state.isBusy}
        next={() => run('next')}
        back={() => run('back')}
        timer={() => run('timer')}
        minutes={minutes}
        code={() => setOver('code')}
        menu={() => setOver('menu')}
        help={() => setOver('help')}
      />
      {over === 'help' && <Help lang={lang} isOn={hasKeys} turn={setKeys} close={() => setOver(undefined)} />}
      {over === 'code' && (
        <Dialog title={stage('showCode', lang)} lang={lang} close={() => setOver(undefined)} name="code">
          <Entrance code={room.code} lang={lang} />
        </Dialog>
      )}
      {over === 'menu' && (
        <Menu
          view={view}
          calls={desk.current.calls}
          close={() => setOver(undefined)}
          saveKey={saveKey}
          copyPlan={async () => prepare(JSON.parse((await (await desk.current?.calls.file('plan'))?.text()) ?? '{}') as WorkshopPlan)}
          removed={() => leave('removed')}
        />
      )}
    </div>
  )
}
