// Between the element and the conversation: holds what is on the desk and draws it anew at every change.
import { h, render } from 'preact'
import type { Lang } from '../../engine/answer.ts'
import { settledContext } from '../../engine/conversation/context.ts'
import { pendingTurn } from '../../engine/conversation/reduce.ts'
import type { Conversation } from '../../engine/conversation/state.ts'
import { findPersonalData } from '../../engine/privacy/find.ts'
import { chooseGuide } from '../guide/choose-guide.ts'
import type { Guide } from '../guide/guide.ts'
import { loadRest, rest } from '../rest.ts'
import { sheetOf } from '../style/sheet.ts'
import { startTalk } from '../talk/talk.ts'
import { LONGEST } from '../view/composer.tsx'
import { Conversation as ConversationView } from '../view/conversation.tsx'
import type { Desk, DeskActs } from '../view/desk.ts'
import { troubleTitle } from '../view/trouble.ts'
import { word } from '../words/words.ts'
import type { Settings } from './attributes.ts'
import { answerIds, type EventDetails, type GuideEventName } from './events.ts'
import { keepFocus } from './keep-focus.ts'

export type App = {
  readonly configure: (settings: Settings) => void
  readonly ask: (question: string, lang?: Lang) => void
  readonly pickTopic: (id: string) => void
  readonly fill: (text: string) => void
  readonly reset: () => void
  readonly state: () => Conversation
  readonly permalink: () => string
  readonly focusField: () => void
  readonly stop: () => void
}

type Place = {
  readonly box: HTMLElement
  readonly status: HTMLElement
  readonly settings: Settings
  readonly pageLang: Lang
  /** where the offline files lie */
  readonly folder: string
  /** @returns false when the page prevented it */
  readonly tell: <N extends GuideEventName>(name: N, detail: EventDetails[N]) => boolean
  readonly close: () => void
}

const WIDE_ENOUGH = 640

/** Draws a conversation into a box of a shadow root. */
export function startApp({ box, status, settings, pageLang, folder, tell, close }: Place): App {
  let guide: Guide | undefined
  const useGuide = (): Guide => {
    guide ??= chooseGuide(desk.settings.offline, desk.settings.server, folder)
    return guide
  }

  const talk = startTalk(useGuide, (conversation, event) => {
    const turn = conversation.turns.at(-1)
    const heard = event.type === 'answered' || event.type === 'failed'
    if (event.type === 'answered') arrived(event.answer.lang, turn?.request.question)
    show(heard ? { conversation, lang: desk.lang } : { conversation, comparing: undefined, editing: false })
    if (event.type === 'answered') {
      tell('answer', { ...answerIds(event.n, event.answer), ...shared(turn?.request.question) })
      announce(`${word('ready', desk.lang)}: ${event.answer.notices[0]?.kind === 'urgent' ? event.answer.notices[0].title : headline(box)}`)
    }
    if (event.type === 'failed') {
      tell('error', { n: event.n, kind: event.trouble.kind })
      announce(troubleTitle(event.trouble, desk.lang))
    }
    if (turn && !heard) box.querySelector('.turn')?.scrollIntoView({ block: 'start' })
    keep(conversation)
  })

  const arrived = (lang: Lang, question: string | undefined): void => {
    desk = { ...desk, lang }
    const text = field()
    if (text && text.value.trim() === question) text.value = ''
  }

  const act: DeskActs = {
    send: talk.send,
    submit: text => void submit(text),
    sendMasked: () => {
      const { held } = desk
      if (!held) return
      const masked = held.found.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}***${rest.slice(end)}`, held.text)
      const text = field()
      if (text) text.value = masked
      show({ held: undefined })
      text?.focus()
      void post(masked)
    },
    editHeld: () => {
      const start = desk.held?.found[0]
      show({ held: undefined })
      field()?.focus()
      if (start) field()?.setSelectionRange(start.start, start.end)
    },
    edit: () => {
      const move = talk.state().turns.at(-1)?.move
      if (move?.kind === 'question') app.fill(move.text)
      show({ editing: true })
      field()?.focus()
    },
    goToAnswer: () => {
      const head = box.querySelector<HTMLElement>('#move')
      head?.setAttribute('tabindex', '-1')
      head?.focus()
    },
    switchLanguage: () => {
      const lang = desk.lang === 'da' ? 'en' : 'da'
      show({ lang })
      talk.send({ type: 'language', lang })
    },
    close,
    compare: comparing => show({ comparing }),
    judge: (answer, n, reply, judgement) => {
      show({ judged: { ...desk.judged, [n]: reply } })
      if (judgement === 'yes' || judgement === 'no') tell('feedback', { ...answerIds(n, answer), isHelpful: judgement === 'yes' })
      announce(reply.text)
    },
    cite: cite => tell('cite', { cite }),
    follow: (kind, id, href) => void tell('navigate', { kind, id, href }),
    pageOf: (kind, id) => (desk.settings.offline === 'only' ? undefined : `${desk.settings.server}/${desk.lang}/${kind}/${id}`),
    permalink: () => app.permalink(),
    say: text => announce(text),
    guide: useGuide,
  }

  let desk: Desk = {
    lang: settings.lang ?? pageLang,
    conversation: talk.state(),
    settings,
    judged: {},
    roomy: false,
    act,
  }

  const field = (): HTMLTextAreaElement | null => box.querySelector('textarea')

  const shared = (question: string | undefined): { question?: string } =>
    desk.settings.shareText && question !== undefined ? { question } : {}

  async function submit(received: string): Promise<void> {
    const text = received.trim()
    const fault = text === '' ? 0 : text.length > LONGEST ? text.length - LONGEST : undefined
    const found = fault === undefined ? findPersonalData(text) : []
    const canHold = found.length === 0 || (await loadRest())
    show({ fault: canHold ? fault : 'no rest', held: found.length > 0 ? { text, found } : undefined })
    if (fault === undefined && found.length === 0) await post(text)
  }

  async function post(question: string): Promise<void> {
    const last = talk.state().turns.findLast(turn => turn.status === 'answered')
    const part = last && (await loadRest())
    const follows = last !== undefined && (part?.isFollowUp(question, last.answer?.outcome === 'clarify') ?? false)
    const context = desk.editing ? (talk.state().turns.at(-1)?.carried ?? {}) : follows && last ? settledContext(last) : {}
    if (!tell('ask', { context, isFollowUp: follows, ...shared(question) })) return
    talk.send(desk.editing ? { type: 'edit', text: question } : { type: 'ask', text: question, follows })
  }

  function show(change: { readonly [K in keyof Desk]?: Desk[K] | undefined }): void {
    desk = { ...desk, ...change } as Desk
    desk = { ...desk, roomy: box.clientWidth >= WIDE_ENOUGH }
    keepFocus(box, () => render(h(ConversationView, { desk }), box))
  }

  // Emptied first, so that the same words are read out again.
  function announce(text: string): void {
    status.textContent = ''
    setTimeout(() => {
      status.textContent = text
    }, 60)
  }

  function keep(conversation: Conversation): void {
    const { persist } = desk.settings
    if (persist !== 'none' && !pendingTurn(conversation)) rest()?.remember(persist, conversation)
  }

  show({})
  // What the first screen can do without, and then what was kept.
  void loadRest().then(part => {
    if (!part) return
    const root = box.getRootNode() as ShadowRoot
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetOf(part.laterCss)]
    const { persist } = desk.settings
    const kept = persist === 'none' || talk.state().turns.length > 0 ? undefined : part.remembered(persist)
    if (kept) talk.restore(kept)
    show({ conversation: talk.state() })
  })

  const app: App = {
    configure: next => {
      guide = undefined
      show({ settings: next, lang: talk.state().turns.length > 0 ? desk.lang : (next.lang ?? pageLang) })
      if (next.offline !== 'off') useGuide()
    },
    ask: (question, lang) => {
      if (lang) desk = { ...desk, lang }
      void submit(question)
    },
    pickTopic: id => talk.send({ type: 'pick', label: id, context: { topics: [id] }, lang: desk.lang }),
    fill: text => {
      const place = field()
      if (place) place.value = text
    },
    reset: () => talk.send({ type: 'restart' }),
    state: talk.state,
    permalink: () => `${desk.settings.server}/svar?${rest()?.queryOf(talk.state()) ?? ''}lang=${desk.lang}`,
    focusField: () => field()?.focus(),
    stop: talk.stop,
  }
  if (settings.offline !== 'off') useGuide()
  return app
}

// The bottom line, as a sighted user meets it first.
const headline = (box: HTMLElement): string =>
  (box.querySelector('.turn .advice :is(h1,h2,h3,h4,h5,h6), .turn .notice :is(h1,h2,h3,h4,h5,h6)')?.textContent ?? '').trim()
