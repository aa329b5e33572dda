// The families of the self-study, from the same addresses that everybody may read. Nothing is sent but ids and the family's own question.
import type { Answer, AskRequest, Lang, Text } from '../../../engine/answer.ts'
import type { Option, Options, Reveal } from '../../../engine/workshop/workshop.ts'
import { below } from '../live/base.ts'
import { askGuide, Trouble } from '../live/calls.ts'

type Entry = {
  readonly ask: { readonly question: Text } | { readonly context: NonNullable<AskRequest['context']> }
  readonly misjudgements: readonly { readonly text: Text; readonly why: Text & { readonly cites?: readonly string[] } }[]
  readonly trap?: Text
}

type Titled = { readonly id: string; readonly title: Text; readonly short?: Text }

async function get<T>(path: `/${string}`): Promise<T> {
  const response = await fetch(below(path)).catch(() => {
    throw new Trouble('away')
  })
  if (!response.ok) throw new Trouble(response.status === 404 ? 'gone' : 'busy')
  return (await response.json()) as T
}

/** What there is to choose from. */
export async function optionsIn(lang: Lang): Promise<Options> {
  const list = async (kind: string): Promise<Option[]> => {
    const { entries } = await get<{ entries: readonly Titled[] }>(`/api/knowledge/${kind}`)
    return entries.map(({ id, title, short = title }) => ({ id, label: short[lang] }))
  }
  return { problems: await list('problems'), approaches: await list('approaches') }
}

export type Solved = { readonly answer: Answer } & Pick<Reveal, 'misjudgements' | 'trap'>

/** What the guide answers for a family, and what many get wrong. */
export async function solve(id: string, lang: Lang): Promise<Solved> {
  const { entry } = await get<{ entry: Entry }>(`/api/knowledge/scenarios/${id}`)
  const answer = await askGuide(
    'question' in entry.ask ? { question: entry.ask.question[lang], lang } : { context: entry.ask.context, lang },
  )
  return {
    answer,
    misjudgements: entry.misjudgements.map(({ text, why }) => ({ text: text[lang], why: why[lang], cites: why.cites ?? [] })),
    ...(entry.trap ? { trap: entry.trap[lang] } : {}),
  }
}

/** The ids of an address, in their order. @example idsOf('?s=a,b') // ['a', 'b'] */
export const idsOf = (search: string): readonly string[] =>
  (new URLSearchParams(search).get('s') ?? '').split(',').filter(id => /^[a-z0-9-]{1,80}$/.test(id))
