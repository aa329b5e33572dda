import type { Loaded } from '../load.ts'
import type { Lang } from '../schema.ts'
import type { Check } from './check.ts'
import type { Finding } from './reading/knowledge-error.ts'
import { filesOf, placeOf } from './walk/files-of.ts'
import { foldPhrase } from './walk/fold-words.ts'

const strengths = ['says', 'suggests', 'hints'] as const

/** Target groups overlap by nature: "nybagt mor" is a mother and has young children, so both may claim it. */
const OVERLAPPING: ReadonlySet<string> = new Set(['groups'])

/** A harmless phrase hides only words of danger and of how an answer ends: there it must not say something as well. */
const HIDDEN_BY_HARMLESS: ReadonlySet<string> = new Set(['outcome', 'danger'])

export const wordsUnambiguous: Check = {
  name: 'words-unambiguous',
  what: 'A phrase says one concept of a kind only (target groups may share), is never danger and harmless at once, and stands once in a file.',
  severity: 'error',
  run: loaded =>
    (['da', 'en'] as const).flatMap(lang => [...findRivals(loaded, lang), ...findHarmless(loaded, lang), ...findTwice(loaded, lang)]),
}

function findRivals(loaded: Loaded, lang: Lang): Finding[] {
  const owner = new Map<string, { concept: string; file: string; line: number }>()
  return filesOf(loaded, 'words').flatMap(file => {
    const { kind, id } = file.value.concept
    if (OVERLAPPING.has(kind)) return []
    return file.value[lang].says.flatMap((phrase, i) => {
      const key = `${kind} ${foldPhrase(phrase)}`
      const here = placeOf(file, [lang, 'says', i])
      const there = owner.get(key)
      if (!there) owner.set(key, { concept: id, ...here })
      if (!there || there.concept === id) return []
      return {
        ...here,
        da: `"${phrase}" siger både "${id}" og "${there.concept}" (${there.file}:${there.line}). Flyt den ene til suggests.`,
        en: `"${phrase}" says both "${id}" and "${there.concept}" (${there.file}:${there.line}). Move one of them to suggests.`,
      }
    })
  })
}

function findHarmless(loaded: Loaded, lang: Lang): Finding[] {
  const says = new Map([
    ...filesOf(loaded, 'words')
      .filter(file => HIDDEN_BY_HARMLESS.has(file.value.concept.kind))
      .flatMap(file => file.value[lang].says.map((phrase, i) => [foldPhrase(phrase), placeOf(file, [lang, 'says', i])] as const)),
    ...filesOf(loaded, 'alarm').flatMap(file =>
      file.value[lang].map((phrase, i) => [foldPhrase(phrase), placeOf(file, [lang, i])] as const),
    ),
  ])
  return filesOf(loaded, 'harmless').flatMap(file =>
    file.value[lang].flatMap((phrase, i) => {
      const other = says.get(foldPhrase(phrase))
      if (!other) return []
      return {
        ...placeOf(file, [lang, i]),
        da: `"${phrase}" er harmløs her, men siger noget i ${other.file}:${other.line}. Slet den det ene sted.`,
        en: `"${phrase}" is harmless here, but says something in ${other.file}:${other.line}. Delete it in one of the two.`,
      }
    }),
  )
}

function findTwice(loaded: Loaded, lang: Lang): Finding[] {
  const lists = [
    ...filesOf(loaded, 'words').map(file => ({
      file,
      phrases: strengths.flatMap(strength => file.value[lang][strength].map((phrase, i) => ({ phrase, path: [lang, strength, i] }))),
    })),
    ...[...filesOf(loaded, 'harmless'), ...filesOf(loaded, 'alarm')].map(file => ({
      file,
      phrases: file.value[lang].map((phrase, i) => ({ phrase, path: [lang, i] })),
    })),
  ]
  return lists.flatMap(({ file, phrases }) => {
    const seen = new Set<string>()
    return phrases.flatMap(({ phrase, path }) => {
      const key = foldPhrase(phrase)
      if (key === '') return { ...placeOf(file, path), da: 'Ordet er tomt. Slet det.', en: 'The phrase is empty. Delete it.' }
      if (seen.has(key))
        return {
          ...placeOf(file, path),
          da: `"${phrase}" står to gange. Slet den ene.`,
          en: `"${phrase}" stands twice. Delete one of them.`,
        }
      seen.add(key)
      return []
    })
  })
}
