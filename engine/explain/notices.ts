import type { Notice as Entry } from '../../knowledge/schema.ts'
import type { Lang, Notice, SignpostShown } from '../answer.ts'
import type { Catalogue } from '../catalogue.ts'
import { once } from '../present/once.ts'
import { sayAll } from '../present/say.ts'
import type { Situation } from '../recommend/fit.ts'
import { fits, specialness } from '../recommend/fit.ts'
import type { Ending } from '../understand/outcome.ts'
import type { Understood } from '../understand/understand.ts'

const CHILDREN: ReadonlySet<string> = new Set(['children', 'young-children'])

/** The fixed texts that stand before the answer, the most pressing first. All of them come from `knowledge/notices`. */
export function chooseNotices(
  ending: Ending,
  understood: Understood,
  situation: Situation,
  shows: { readonly personalData: boolean; readonly evidence: boolean; readonly dated: boolean },
  catalogue: Catalogue,
): Notice[] {
  const ids: string[] = []
  if (ending.outcome === 'urgent') ids.push(...urgentNotices(understood))
  if (ending.dangerCheck) ids.push('danger-check')
  if (ending.outcome === 'refer') ids.push(referNotice(situation, catalogue))
  if (ending.outcome === 'outside') ids.push('outside')
  if (ending.outcome === 'clarify') ids.push('clarify')
  if (shows.personalData) ids.push('privacy')
  if (shows.evidence) ids.push('unevaluated')
  if (shows.dated) ids.push('dated')
  return ids.flatMap(id => notice(id, situation, catalogue, understood.lang))
}

// The kind of danger that the words tell of. When they do not tell: the general text, and first the one for children when
// a child is in it, since then the parents must not be asked first.
function urgentNotices(understood: Understood): string[] {
  const kinds = [...understood.danger].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([kind]) => `urgent-${kind}`)
  if (kinds.length > 0) return kinds.slice(0, 2)
  return understood.groups.some(g => CHILDREN.has(g.id)) ? ['urgent-child', 'urgent-general'] : ['urgent-general']
}

function referNotice(situation: Situation, catalogue: Catalogue): string {
  const refers = catalogue.notices.filter(n => n.kind === 'refer' && n.for && fits(n.for, situation))
  refers.sort((a, b) => specialness(b.for) - specialness(a.for) || (a.id < b.id ? -1 : 1))
  return refers[0]?.id ?? 'refer-municipality'
}

function notice(id: string, situation: Situation, catalogue: Catalogue, lang: Lang): Notice[] {
  const entry = catalogue.notices.find(n => n.id === id)
  if (!entry) return []
  const isAboutDrink = situation.problems.has('substance-abuse')
  const signposts: SignpostShown[] = entry.signposts.flatMap(s => {
    const post = catalogue.signposts.find(p => p.id === s)
    const fits = entry.kind !== 'refer' || isAboutDrink || post?.dangers.some(d => d !== 'substance')
    return post && fits ? [{ id: post.id, title: post.title[lang], number: post.number, text: post.text[lang], checked: post.checked }] : []
  })
  const told = tell(entry, lang)
  return [signposts.length > 0 ? { ...told, signposts } : told]
}

const tell = once(
  (entry: Entry, lang): Notice => ({ kind: entry.kind, id: entry.id, title: entry.title[lang], text: sayAll(entry.text, lang) }),
)
