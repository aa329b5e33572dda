// Five text searches, each set up as its documentation advises: title four times the body, any word may match, a stemmer of the
// language, and tolerance for typing errors where there is one.
import { search as ask, create, insertMultiple } from '@orama/orama'
import { stemmer as danish } from '@orama/stemmers/danish'
import { stemmer as english } from '@orama/stemmers/english'
import Fuse from 'fuse.js'
import Libsql from 'libsql'
import lunr from 'lunr'
import MiniSearch from 'minisearch'
import type { Lang } from '../../../engine/answer.ts'
import { stem } from '../../../engine/text/stem.ts'
import { tokenise } from '../../../engine/text/tokens.ts'
import type { Doc } from './documents.ts'

/** Documents by score, best first. */
export type Hit = { readonly id: string; readonly score: number }
export type Searcher = (question: string) => Hit[]

const TITLE = 4
const stemmers = { da: danish, en: english }
const wordsOf = (text: string): string[] => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]

function byLunr(docs: readonly Doc[], lang: Lang): Searcher {
  const toStem = (token: lunr.Token): lunr.Token => token.update(word => stemmers[lang](word))
  lunr.Pipeline.registerFunction(toStem, `stem-${lang}`)
  const index = lunr(function () {
    this.pipeline.reset()
    this.searchPipeline.reset()
    this.pipeline.add(toStem)
    this.searchPipeline.add(toStem)
    this.field('title', { boost: TITLE })
    this.field('body')
    for (const doc of docs) this.add(doc)
  })
  return question =>
    index
      .query(query => {
        for (const word of wordsOf(question)) query.term(stemmers[lang](word), { usePipeline: false })
      })
      .map(({ ref, score }) => ({ id: ref, score }))
}

function byMiniSearch(docs: readonly Doc[], lang: Lang): Searcher {
  const index = new MiniSearch<Doc>({
    fields: ['title', 'body'],
    processTerm: term => stemmers[lang](term.toLowerCase()),
    searchOptions: { boost: { title: TITLE }, fuzzy: term => (term.length > 4 ? 0.2 : false) },
  })
  index.addAll(docs)
  return question => index.search(question).map(({ id, score }) => ({ id: String(id), score }))
}

function byOrama(docs: readonly Doc[], lang: Lang): Searcher {
  const index = create({
    schema: { id: 'string', title: 'string', body: 'string' } as const,
    components: { tokenizer: { language: lang === 'da' ? 'danish' : 'english', stemming: true, stemmer: stemmers[lang] } },
  })
  insertMultiple(
    index,
    docs.map(({ id, title, body }) => ({ id, title, body })),
  )
  return question => {
    // all of its hits, also those that hold one word only
    const found = ask(index, {
      term: question,
      properties: ['title', 'body'],
      boost: { title: TITLE },
      threshold: 1,
      tolerance: 0,
      limit: docs.length,
    })
    if (found instanceof Promise) throw new Error('Orama answers later')
    return found.hits.map(({ document, score }) => ({ id: document.id, score }))
  }
}

function byFuse(docs: readonly Doc[]): Searcher {
  const index = new Fuse(docs, {
    keys: [
      { name: 'title', weight: TITLE },
      { name: 'body', weight: 1 },
    ],
    includeScore: true,
    ignoreLocation: true,
    threshold: 0.3,
    useExtendedSearch: true,
  })
  // its own language of questions: any of the words
  return question =>
    index
      .search(
        wordsOf(question)
          .filter(word => word.length > 2)
          .join(' | '),
      )
      .map(({ item, score }) => ({ id: item.id, score: 1 - (score ?? 1) }))
}

/** SQLite's full-text search over our own stems, which it takes as words. */
function bySqlite(docs: readonly Doc[], lang: Lang): Searcher {
  const database = new Libsql(':memory:')
  const stems = (text: string): string[] => tokenise(text).map(({ word }) => stem(word, lang).replace('=', 'q'))
  database.exec(`create virtual table docs using fts5(id unindexed, title, body, tokenize = "unicode61 remove_diacritics 0")`)
  const insert = database.prepare('insert into docs values (?, ?, ?)')
  for (const { id, title, body } of docs) insert.run(id, stems(title).join(' '), stems(body).join(' '))
  const find = database.prepare(`select id, -bm25(docs, 0, ${TITLE}, 1) as score from docs where docs match ? order by score desc`)
  return question => {
    const terms = [...new Set(stems(question))]
    return terms.length === 0 ? [] : (find.all(terms.map(term => `"${term}"`).join(' OR ')) as Hit[])
  }
}

export const SEARCHES: Readonly<Record<string, (docs: readonly Doc[], lang: Lang) => Searcher>> = {
  'lunr + Snowball': byLunr,
  MiniSearch: byMiniSearch,
  Orama: byOrama,
  'Fuse.js': byFuse,
  'SQLite FTS5 + our stems': bySqlite,
}
