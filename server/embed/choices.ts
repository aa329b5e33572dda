// What an editor chooses on /embed. Choices are words from fixed lists; only the prefilled question is free text, and it never stands in an address.
import type { Lang } from '../../engine/answer.ts'

export const OPTIONS = {
  mode: ['inline', 'launcher', 'panel'],
  theme: ['auto', 'light', 'dark'],
  persist: ['none', 'session', 'local'],
  offline: ['off', 'auto', 'only'],
  position: ['right', 'left'],
  audience: ['new', 'experienced', 'trainer'],
  /** pixels from the edges of the window */
  offset: ['24', '8', '48', '96'],
} as const

export type Choices = { readonly [K in keyof typeof OPTIONS]: (typeof OPTIONS)[K][number] } & {
  /** the language of the guide, which need not be that of this page */
  readonly language: Lang
  /** a topic to begin with; empty: none */
  readonly topic: string
  /** a question to stand in the field; empty: none */
  readonly question: string
}

const MOST_CHARACTERS = 1000

/**
 * Reads the choices; what is unknown gets its default.
 * @param topics the ids that may be chosen
 * @param question from the form that was posted, never from the address
 */
export function readChoices(query: URLSearchParams, lang: Lang, topics: readonly string[], question = ''): Choices {
  const oneOf = <T extends string>(name: string, known: readonly [T, ...T[]]): T =>
    known.find(value => value === query.get(name)) ?? known[0]
  const language = query.get('language')
  return {
    mode: oneOf('mode', OPTIONS.mode),
    theme: oneOf('theme', OPTIONS.theme),
    persist: oneOf('persist', OPTIONS.persist),
    offline: oneOf('offline', OPTIONS.offline),
    position: oneOf('position', OPTIONS.position),
    audience: oneOf('audience', OPTIONS.audience),
    offset: oneOf('offset', OPTIONS.offset),
    language: language === 'da' || language === 'en' ? language : lang,
    topic: topics.find(id => id === query.get('topic')) ?? '',
    question: question.replace(/\s+/g, ' ').trim().slice(0, MOST_CHARACTERS),
  }
}

/** The attributes that differ from the widget's defaults, in a fixed order; language and mode always stand. */
export function attributesOf(choices: Choices): readonly (readonly [name: string, value: string])[] {
  const { mode, language, topic, question } = choices
  const others = (['theme', 'position', 'offset', 'audience', 'persist', 'offline'] as const).filter(
    name => choices[name] !== OPTIONS[name][0],
  )
  return [
    ['mode', mode],
    ['lang', language],
    ...others.map(name => [name, choices[name]] as const),
    ...(topic === '' ? [] : [['topic', topic] as const]),
    ...(question === '' ? [] : [['question', question] as const]),
  ]
}
