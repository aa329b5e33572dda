// The numbers and urgent texts of a municipality, laid over the knowledge: one file in, knowledge out.

import { placeIssues, putIssueInWords } from './checks/reading/issue-in-words.ts'
import { KnowledgeError, KnowledgeErrors, sortFindings } from './checks/reading/knowledge-error.ts'
import { type Parsed, type Path, parseYaml } from './checks/reading/parse-yaml.ts'
import { readText, tidyText } from './checks/reading/read-text.ts'
import { withHash } from './hash.ts'
import type { Knowledge, Notice, Signpost } from './schema.ts'
import { LocalSignposts } from './shapes/local-signposts.ts'

/** The number that nobody changes or takes away. */
const ALARM = '112'
const LOCAL = 'beside-local'
const DANGEROUS: ReadonlySet<Notice['kind']> = new Set(['urgent', 'danger-check'])

type Complain = (path: Path, da: string, en: string) => void

/**
 * Knowledge with the numbers and texts of a municipality in the place of the built-in ones.
 * @param path of the file, see docs/signposts.example.yaml
 * @param text stands for what the file holds: it is not written yet
 * @throws KnowledgeErrors with each fault and its line
 */
export function withLocalSignposts(knowledge: Knowledge, path: string, text?: string): Knowledge {
  const problems: KnowledgeError[] = []
  const parsed = read(path, text)
  const complain: Complain = (place, da, en) =>
    void problems.push(new KnowledgeError({ file: path, line: parsed.lineOf(place), path: place, da, en }))
  const local = validate(parsed, complain)
  const laid = local && lay(knowledge, local)
  if (local && laid) check(knowledge, local, laid, complain)
  if (!laid || problems.length > 0) throw new KnowledgeErrors(sortFindings(problems))
  const { hash: _, ...content } = laid
  return withHash({ ...content, base: content.base ?? knowledge.hash })
}

function read(path: string, text: string | undefined): Parsed {
  try {
    return parseYaml(text === undefined ? readText(path, path) : tidyText(text, path), path)
  } catch (error) {
    throw error instanceof KnowledgeError ? new KnowledgeErrors([error]) : error
  }
}

function validate({ value }: Parsed, complain: Complain): LocalSignposts | undefined {
  const result = LocalSignposts.safeParse(value)
  if (result.success) return result.data
  for (const { issue, path } of placeIssues(result.error.issues, value)) {
    const { da, en } = putIssueInWords(issue, value, LocalSignposts)
    complain(path, da, en)
  }
  return undefined
}

function lay(knowledge: Knowledge, { checked, signposts, remove, notices }: LocalSignposts): Knowledge {
  const own: Signpost[] = signposts.map(post => ({ ...post, origin: 'beside-the-report', verified: 'seen', checked, cites: [LOCAL] }))
  const replaced = new Set([...remove, ...own.map(post => post.id)])
  const texts = new Map(notices.map(({ id, text }) => [id, text.map(sentence => ({ ...sentence, cites: [LOCAL] }))]))
  const known = new Set(knowledge.signposts.map(post => post.id))
  const added = own.filter(post => !known.has(post.id))
  const source = { id: LOCAL, checked, title: { da: 'Kommunens egne oplysninger', en: 'The municipality’s own information' } }
  // Two files of numbers are one source, as old as the older one.
  const before = knowledge.sources.beside.find(({ id }) => id === LOCAL)
  const others = knowledge.sources.beside.filter(({ id }) => id !== LOCAL)
  return {
    ...knowledge,
    signposts: byId([...knowledge.signposts.filter(post => !replaced.has(post.id)), ...own]),
    notices: knowledge.notices.map(notice => ({
      ...notice,
      text: texts.get(notice.id) ?? notice.text,
      signposts: postsOf(notice, remove, added, knowledge),
    })),
    sources: { ...knowledge.sources, beside: byId([...others, { ...source, checked: older(source.checked, before?.checked) }]) },
  }
}

// Numbers of one's own stand right after the alarm, wherever a danger that they are for is spoken of.
function postsOf(notice: Notice, remove: readonly string[], added: readonly Signpost[], { signposts }: Knowledge): string[] {
  const kept = notice.signposts.filter(id => !remove.includes(id))
  if (!DANGEROUS.has(notice.kind)) return kept
  const danger = notice.id.replace(/^urgent-/, '')
  const fitting = added.filter(({ dangers }) => dangers.some(kind => kind === danger || kind === 'any')).map(({ id }) => id)
  const isAlarm = (id: string): boolean => signposts.some(post => post.id === id && post.number === ALARM)
  return [...kept.filter(isAlarm), ...fitting, ...kept.filter(id => !isAlarm(id))]
}

function check(before: Knowledge, local: LocalSignposts, after: Knowledge, complain: Complain): void {
  const built = new Map(before.signposts.map(post => [post.id, post]))
  checkTwice(local.signposts, 'signposts', complain)
  checkTwice(local.notices, 'notices', complain)
  const stale = (path: Path, id: string, number: string | undefined): void => {
    const post = built.get(id)
    if (!post) return
    if (post.number === ALARM)
      complain(path, `"${id}" er alarmnummeret og kan ikke ændres.`, `"${id}" is the emergency number and cannot be changed.`)
    else if (post.number !== number)
      for (const notice of after.notices.filter(one => mentions(one, post.number)))
        complain(
          path,
          `teksten "${notice.id}" nævner stadig ${post.number}. Skriv den om under notices.`,
          `the text "${notice.id}" still gives ${post.number}. Write it anew under notices.`,
        )
  }
  for (const [i, { id, number }] of local.signposts.entries()) stale(['signposts', i, 'id'], id, number)
  local.remove.forEach((id, i) => {
    if (!built.has(id)) complain(['remove', i], `der er intet indbygget nummer "${id}".`, `there is no built-in number "${id}".`)
    stale(['remove', i], id, undefined)
  })
  local.notices.forEach(({ id, text }, i) => {
    const notice = before.notices.find(one => one.id === id)
    const [first] = text
    if (!notice) complain(['notices', i, 'id'], `der er ingen tekst "${id}".`, `there is no text "${id}".`)
    else if (DANGEROUS.has(notice.kind) && !(first?.da.includes(ALARM) && first.en.includes(ALARM)))
      complain(
        ['notices', i, 'text'],
        'den første sætning skal nævne 112 på begge sprog.',
        'the first sentence must give 112 in both languages.',
      )
  })
}

function checkTwice(list: readonly { readonly id: string }[], field: string, complain: Complain): void {
  list.forEach(({ id }, i) => {
    if (list.findIndex(one => one.id === id) < i) complain([field, i, 'id'], `"${id}" står her to gange.`, `"${id}" stands here twice.`)
  })
}

const digits = (text: string): string => text.replace(/(?<=\d)\s(?=\d)/g, '')
const numbersIn = (words: string): readonly string[] => digits(words).match(/\d+/g) ?? []
const mentions = ({ text }: Notice, number: string): boolean =>
  text.some(({ da, en }) => [da, en].some(words => numbersIn(words).includes(digits(number))))

const older = (day: string, other = day): string => (day < other ? day : other)

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
