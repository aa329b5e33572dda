// One size of knowledge in a process of its own: `tsx one-size.ts COUNT engine|lunr|fts5`. Prints one line of JSON.
import { writeSync } from 'node:fs'
import Libsql from 'libsql'
import lunr from 'lunr'
import { documents } from '../../../engine/search.ts'
import { rememberStems, stem } from '../../../engine/text/stem.ts'
import { tokenise } from '../../../engine/text/tokens.ts'
import { writeCompiled } from '../../../knowledge/compile.ts'
import { hashContent } from '../../../knowledge/hash.ts'
import { Case } from '../../../knowledge/schema.ts'
import { loadKnowledge, openEngine } from '../../../server/knowledge.ts'
import { labelled } from '../questions.ts'
import { grow } from './generate.ts'

const ASKED = 150
const MOST_TERMS = 16

/** Milliseconds and megabytes; `size` is the compiled JSON. */
export type Measured = {
  readonly compile?: number
  readonly size?: number
  readonly start: number
  readonly memory: number
  readonly median: number
  readonly p99: number
}

const [count, kind] = [Number(process.argv[2]), process.argv[3]]
const knowledge = grow(loadKnowledge(), count)
const questions = labelled.filter((_, i) => i % Math.ceil(labelled.length / ASKED) === 0).map(({ q }) => q)
const before = resident()

const measured = kind === 'engine' ? measureEngine() : measureSearch(kind === 'lunr' ? byLunr : byFts5)
writeSync(1, `${JSON.stringify(measured)}\n`)

function measureEngine(): Measured {
  const compiling = cpu()
  for (const entry of knowledge.cases) Case.parse(entry)
  hashContent(knowledge)
  const size = writeCompiled(knowledge).length / 1e6
  const compile = cpu() - compiling
  const starting = cpu()
  const engine = openEngine(knowledge)
  engine.ask({ question: questions[0] ?? '' })
  const start = cpu() - starting
  return { compile, size, start, memory: resident(), ...ask(question => engine.ask({ question })) }
}

function measureSearch(build: () => (terms: readonly string[]) => unknown): Measured {
  const starting = cpu()
  const find = build()
  const start = cpu() - starting
  const termsOf = (question: string): string[] =>
    [...new Set(tokenise(question).map(({ word }) => stem(word, 'da')))].filter(term => term.length > 2).slice(0, MOST_TERMS)
  return { start, memory: resident() - before, ...ask(question => find(termsOf(question))) }
}

function byLunr() {
  const docs = documents(knowledge, rememberStems().learn)
  const index = lunr(function () {
    this.pipeline.reset()
    this.searchPipeline.reset()
    this.ref('ref')
    this.field('title', { boost: 4 })
    this.field('body')
    for (const { ref, title, body } of docs) this.add({ ref, title: title.join(' '), body: body.join(' ') })
  })
  return (terms: readonly string[]) =>
    index.query(query => {
      for (const term of terms) query.term(term, { usePipeline: false, wildcard: lunr.Query.wildcard.NONE })
    })
}

function byFts5() {
  const database = new Libsql(':memory:')
  const plain = (stems: readonly string[]): string => stems.join(' ').replaceAll('=', 'q')
  database.exec('create virtual table passages using fts5(ref unindexed, title, body, tokenize = "unicode61 remove_diacritics 0")')
  const insert = database.prepare('insert into passages values (?, ?, ?)')
  database.exec('begin')
  for (const { ref, title, body } of documents(knowledge, rememberStems().learn)) insert.run(ref, plain(title), plain(body))
  database.exec('commit')
  const find = database.prepare('select ref from passages where passages match ? order by bm25(passages, 0, 4, 1) limit 60')
  return (terms: readonly string[]) => (terms.length === 0 ? [] : find.all(terms.map(term => `"${plain([term])}"`).join(' OR ')))
}

function ask(one: (question: string) => unknown): Pick<Measured, 'median' | 'p99'> {
  const times = questions.map(question => {
    const started = performance.now()
    one(question)
    return performance.now() - started
  })
  times.sort((a, b) => a - b)
  const at = (part: number): number => times[Math.max(0, Math.ceil(times.length * part) - 1)] ?? 0
  return { median: at(0.5), p99: at(0.99) }
}

function cpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function resident(): number {
  return process.memoryUsage.rss() / 1e6
}
