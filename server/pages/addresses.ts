// Where everything is. Links hold ids only, never what somebody wrote.
// Each begins with where the house stands: its base (empty, or such as `/tilgang`) on a page of ours, its whole address elsewhere.
import type { Context, Lang } from '../../engine/answer.ts'
import { contextQuery } from '../../engine/conversation/index.ts'
import type { NodeKey } from '../../engine/overview/index.ts'
import type { Kind } from '../../knowledge/schema.ts'
import type { Door } from './door.ts'

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

export const homeAddress = (base: string, lang: Lang): string => `${base}/${lang}`
export const aboutAddress = (base: string, lang: Lang): string => `${base}${lang === 'da' ? '/da/om' : '/en/about'}`
export const whyAddress = (base: string, lang: Lang): string => `${base}/embed/why?lang=${lang}`

export const operatorAddress = (base: string, lang: Lang): string => `${base}/drift${lang === 'da' ? '' : '?lang=en'}`

/** The page for editors. @param choices a query of choices, without a question mark */
export const embedAddress = (base: string, lang: Lang, choices = ''): string =>
  `${base}/embed?lang=${lang}${choices === '' ? '' : `&${choices}`}`

export const listAddress = (base: string, lang: Lang, kind: Kind): string =>
  `${base}${kind === 'scenarios' ? `/scenarie?lang=${lang}` : `/${lang}/${kind}`}`

export const entryAddress = (base: string, lang: Lang, kind: string, id: string): string =>
  kind === 'scenarios' ? scenarioAddress(base, lang, id) : `${base}/${lang}/${kind}${id === '' ? '' : `/${id}`}`

/** What is laid beside the report. @param problem only what is for this problem */
export const localAddress = (base: string, lang: Lang, problem?: string): string =>
  `${base}/${lang}/local${problem === undefined ? '' : `?p=${problem}`}`

/** A family for a workshop, as a page or as a file. @example scenarioAddress('', 'en', 'the-long-summer', 'docx') // '/scenarie/the-long-summer.docx?lang=en' */
export const scenarioAddress = (base: string, lang: Lang, id: string, ending?: 'docx' | 'md'): string =>
  `${base}/scenarie/${id}${ending === undefined ? '' : `.${ending}`}?lang=${lang}`

/** The answer to a choice of ids. @example answerAddress({ problems: ['poverty'] }, 'da', pageDoor('')) // '/svar?p=poverty&lang=da' */
export const answerAddress = (context: Context, lang: Lang, door: Door): string =>
  `${door.action}?${[contextQuery(context), `lang=${lang}`, door.theme === 'auto' ? '' : `theme=${door.theme}`].filter(Boolean).join('&')}`

/** The answer to a choice of ids as a file. @example handoutAddress('', 'docx', { problems: ['poverty'] }, 'da') // '/svar.docx?p=poverty&lang=da' */
export const handoutAddress = (base: string, ending: 'docx' | 'md', context: Context, lang: Lang): string =>
  `${base}/svar.${ending}?${contextQuery(context)}&lang=${lang}`

export type ScreenPath = '/workshop' | '/deltag' | '/selvstudie' | '/rediger'

/** A screen of the workshops. @param ids families, as they stand in the address */
export const screenAddress = (base: string, path: ScreenPath, lang: Lang, ids: string): string =>
  `${base}${path}?lang=${lang}${ids === '' ? '' : `&s=${encodeURIComponent(ids)}`}`

/** What brings a screen to life. @param tag of its content */
export const screenScriptAddress = (base: string, name: string, tag: string): string => `${base}/screens/${name}.js?v=${tag}`

/** Where a form of the house is sent. */
export const formAddress = (base: string, form: '/drift' | '/embed' | '/embed/why'): string => `${base}${form}`

/** A file that other pages load. @example embedFileAddress('https://tilgang.kommune.dk', 'loader.js') */
export const embedFileAddress = (base: string, file: 'loader.js' | 'tilgang-guide.js' | 'frame-parent.js'): string =>
  `${base}/embed/v1/${file}`

/** The model drawn; with a node: what hangs together with it. @example modelAddress('', 'en', 'problems/poverty') // '/model?node=problems/poverty&lang=en' */
export const modelAddress = (base: string, lang: Lang, node?: NodeKey): string => `${base}/model${modelQuery(lang, node)}`

/** The same picture as an SVG file. */
export const modelFileAddress = (base: string, lang: Lang, node?: NodeKey): string => `${base}/model.svg${modelQuery(lang, node)}`

function modelQuery(lang: Lang, node: NodeKey | undefined): string {
  const query = [node === undefined ? '' : `node=${node}`, lang === 'en' ? 'lang=en' : ''].filter(Boolean).join('&')
  return query === '' ? '' : `?${query}`
}

export const otherLang = (lang: Lang): Lang => (lang === 'da' ? 'en' : 'da')
