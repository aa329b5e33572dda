// Where everything is. Links hold ids only, never what somebody wrote.
import type { Context, Lang } from '../../engine/answer.ts'
import { contextQuery } from '../../engine/conversation/index.ts'
import type { NodeKey } from '../../engine/overview/index.ts'
import type { Kind } from '../../knowledge/schema.ts'
import { type Door, PAGE_DOOR } from './door.ts'

/** The kinds that have pages, in the order in which they are offered. */
export const PAGE_KINDS = [
  'approaches',
  'problems',
  'groups',
  'activities',
  'cases',
  'evidence',
  'topics',
  'practice',
  'glossary',
  'signposts',
] as const satisfies readonly Kind[]

export type PageKind = (typeof PAGE_KINDS)[number]

export const homeAddress = (lang: Lang): string => `/${lang}`
export const aboutAddress = (lang: Lang): string => (lang === 'da' ? '/da/om' : '/en/about')
export const whyAddress = (lang: Lang): string => `/embed/why?lang=${lang}`

export const operatorAddress = (lang: Lang): string => (lang === 'da' ? '/drift' : '/drift?lang=en')

/** The page for editors. @param choices a query of choices, without a question mark */
export const embedAddress = (lang: Lang, choices = ''): string => `/embed?lang=${lang}${choices === '' ? '' : `&${choices}`}`
export const listAddress = (lang: Lang, kind: Kind): string => (kind === 'scenarios' ? `/scenarie?lang=${lang}` : `/${lang}/${kind}`)
export const entryAddress = (lang: Lang, kind: string, id: string): string =>
  kind === 'scenarios' ? scenarioAddress(lang, id) : `/${lang}/${kind}/${id}`

/** A family for a workshop, as a page or as a file. @example scenarioAddress('en', 'the-long-summer', 'docx') // '/scenarie/the-long-summer.docx?lang=en' */
export const scenarioAddress = (lang: Lang, id: string, ending?: 'docx' | 'md'): string =>
  `/scenarie/${id}${ending === undefined ? '' : `.${ending}`}?lang=${lang}`

/** The answer to a choice of ids. @example answerAddress({ problems: ['poverty'] }, 'da') // '/svar?p=poverty&lang=da' */
export const answerAddress = (context: Context, lang: Lang, door: Door = PAGE_DOOR): string =>
  `${door.action}?${[contextQuery(context), `lang=${lang}`, door.theme === 'auto' ? '' : `theme=${door.theme}`].filter(Boolean).join('&')}`

/** The answer to a choice of ids as a file. @example handoutAddress('docx', { problems: ['poverty'] }, 'da') // '/svar.docx?p=poverty&lang=da' */
export const handoutAddress = (ending: 'docx' | 'md', context: Context, lang: Lang): string =>
  `/svar.${ending}?${contextQuery(context)}&lang=${lang}`

/** The model drawn; with a node: what hangs together with it. @example modelAddress('en', 'problems/poverty') // '/model?node=problems/poverty&lang=en' */
export const modelAddress = (lang: Lang, node?: NodeKey): string => `/model${modelQuery(lang, node)}`

/** The same picture as an SVG file. */
export const modelFileAddress = (lang: Lang, node?: NodeKey): string => `/model.svg${modelQuery(lang, node)}`

function modelQuery(lang: Lang, node: NodeKey | undefined): string {
  const query = [node === undefined ? '' : `node=${node}`, lang === 'en' ? 'lang=en' : ''].filter(Boolean).join('&')
  return query === '' ? '' : `?${query}`
}

export const otherLang = (lang: Lang): Lang => (lang === 'da' ? 'en' : 'da')
